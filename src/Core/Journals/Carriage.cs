using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Journals;

/// <summary>A way of a case with the courier.</summary>
/// <param name="Manifest">The manifest it last went on.</param>
/// <param name="SentAt">Null while only the arrival is recorded.</param>
/// <param name="ReceivedAt">Local time at which it counts as received where it arrived; null while it is on its way.</param>
/// <param name="ReceivedBy">Null while it is on its way.</param>
public sealed record Carriage(string Manifest, Instant? SentAt, LocalDateTime? ReceivedAt, ActorStamp? ReceivedBy);
