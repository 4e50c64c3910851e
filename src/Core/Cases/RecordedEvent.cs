using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>An event in its envelope, as stored.</summary>
/// <param name="Sequence">1 for the first event of the case; no gaps.</param>
/// <param name="CommandId">The command that caused it; the same command delivered again adds nothing.</param>
/// <param name="Channel">office, intake-folder, upload, api, timer.</param>
/// <param name="Payload">The event as JSON, exactly as it was hashed.</param>
/// <param name="PreviousHash">Hash of the event before; empty for the first.</param>
/// <param name="Hash">Lower-case hex SHA-256, see <see cref="EventChain"/>.</param>
public sealed record RecordedEvent(
    string CaseNumber,
    long Sequence,
    Instant At,
    string CommandId,
    ActorStamp Actor,
    string Channel,
    string Payload,
    string PreviousHash,
    string Hash)
{
    public CaseEvent Event() => EventJson.Read(Payload);
}
