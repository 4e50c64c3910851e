using NodaTime;

namespace MissionReg.Functions.Tests.Storage;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class SteppedClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
