using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>All events of a case or a manifest, the line's key being its number.</summary>
internal static class KeptEvents
{
    /// <summary>How many are put in by one commit: a transaction of the cloud's tables takes no more than a hundred entries.</summary>
    public const int AtOnce = 80;

    public static TransferLine Line(ImmutableArray<RecordedEvent> events) => new(events[0].CaseNumber, LineJson.Write(events));

    public static ImmutableArray<RecordedEvent> Read(string json) => LineJson.Read<ImmutableArray<RecordedEvent>>(json);

    /// <summary>Events are only ever appended.</summary>
    public static bool MayBecome(string kept, string coming)
    {
        var (before, after) = (Read(kept), Read(coming));
        return before.Length < after.Length && before.SequenceEqual(after.Take(before.Length));
    }

    public static string? FaultIn(TransferLine line)
    {
        var events = Read(line.Json);
        if (events.Any(e => e.CaseNumber != line.Key))
        {
            return "has an event of another";
        }

        return EventChain.FirstFault(events) is { } sequence ? $"the hash chain fails at event {sequence}" : null;
    }

    /// <summary>The events that come after those that are there.</summary>
    /// <exception cref="TransferException">Those that are there are others.</exception>
    public static ImmutableArray<RecordedEvent> After(TransferLine line, ImmutableArray<RecordedEvent> there)
    {
        var events = Read(line.Json);
        return there.SequenceEqual(events.Take(there.Length)) ? events[there.Length..] : throw Changed(line);
    }

    public static TransferException Changed(TransferLine line) => new($"{line.Key} was changed while it was copied. Stop the service and run this again.");
}
