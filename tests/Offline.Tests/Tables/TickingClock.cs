namespace MissionReg.Offline.Tests.Tables;

/// <summary>A minute later each time that it is asked.</summary>
internal sealed class TickingClock(DateTimeOffset first) : TimeProvider
{
    private int asked = -1;

    public override DateTimeOffset GetUtcNow() => first.AddMinutes(Interlocked.Increment(ref asked));
}
