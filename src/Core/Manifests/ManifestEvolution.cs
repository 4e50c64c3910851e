using System.Collections.Immutable;
using System.Diagnostics;
using MissionReg.Core.Cases;
using static MissionReg.Core.Manifests.ManifestEvent;

namespace MissionReg.Core.Manifests;

/// <summary>Applies events to a manifest. An event that cannot follow is a defect of the store and throws.</summary>
public static class ManifestEvolution
{
    /// <summary>The state after <paramref name="events"/>, or <see langword="null"/> if there are none.</summary>
    public static ManifestState? Fold(IEnumerable<RecordedEvent> events) => events.Aggregate((ManifestState?)null, Evolve);

    public static ManifestState Evolve(ManifestState? state, RecordedEvent recorded)
    {
        var @event = ManifestEventJson.Read(recorded);
        var next = (state, @event) switch
        {
            (null, ManifestCompiled e) when recorded.Sequence == 1 => Open(recorded, e),
            ({ } s, not ManifestCompiled) when recorded.Sequence == s.Version + 1 && recorded.CaseNumber == s.Number => Apply(s, @event, recorded),
            _ => throw new UnreachableException($"{recorded.CaseNumber}: event {recorded.Sequence} cannot follow"),
        };
        return next with
        {
            Version = recorded.Sequence,
            Revision = (state?.Revision ?? 0) + (@event is CasesMoved { Refused.IsEmpty: true } ? 0 : 1),
            LastHash = recorded.Hash,
            Commands = next.Commands.Add(recorded.CommandId),
        };
    }

    private static ManifestState Open(RecordedEvent recorded, ManifestCompiled e) => new()
    {
        Number = recorded.CaseNumber,
        Version = recorded.Sequence,
        Revision = 1,
        LastHash = recorded.Hash,
        Status = ManifestStatus.Compiled,
        Leg = e.Leg,
        Centre = e.Centre,
        Office = e.Office,
        CompiledBy = recorded.Actor,
        CompiledAt = recorded.At,
        Items = e.Items,
        Holds = e.Items.Select(i => i.CaseNumber).ToImmutableSortedSet(StringComparer.Ordinal),
    };

    private static ManifestState Apply(ManifestState s, ManifestEvent @event, RecordedEvent recorded) => @event switch
    {
        ManifestDispatched e => Leave(s, e, recorded),
        ManifestArrived e => Reach(s, e, recorded),
        CasesMoved e => Follow(s, e),
        DiscrepancyResolved e => Settle(s, e, recorded),
        ManifestCancelled => s with { Status = ManifestStatus.Cancelled, Holds = s.Holds.Clear() },
        _ => throw new UnreachableException($"{recorded.CaseNumber}: {@event.GetType().Name} cannot follow"),
    };

    /// <summary>May be recorded after the arrival; then it only completes the record.</summary>
    private static ManifestState Leave(ManifestState s, ManifestDispatched e, RecordedEvent recorded) => s with
    {
        Status = s.ArrivedAt is null ? ManifestStatus.Dispatched : s.Status,
        Courier = e.Courier,
        DispatchedBy = recorded.Actor,
        DispatchedAt = recorded.At,
        Pending = s.Pending.Add(new Move(Move.Dispatch, recorded.Actor, recorded.At, [.. s.Items.Select(i => new CaseMove(i.CaseNumber, []))])),
    };

    private static ManifestState Reach(ManifestState s, ManifestArrived e, RecordedEvent recorded)
    {
        var missing = e.Discrepancies.Where(d => d is { Kind: DiscrepancyKind.Missing, Paper: null }).Select(d => d.CaseNumber).ToHashSet(StringComparer.Ordinal);
        var there = s.Items.Where(i => !missing.Contains(i.CaseNumber)).Select(i => new CaseMove(i.CaseNumber, AbsentOf(i, e.Discrepancies)));
        return s with
        {
            Status = ManifestStatus.Arrived,
            ArrivedBy = recorded.Actor,
            ArrivedAt = recorded.At,
            Discrepancies = s.Discrepancies.AddRange(e.Discrepancies),
            Pending = s.Pending.Add(new Move(Move.Arrive, recorded.Actor, recorded.At, [.. there])),
        };
    }

    /// <summary>Papers of which not one was there.</summary>
    private static ImmutableArray<string> AbsentOf(ManifestItem item, ImmutableArray<Discrepancy> discrepancies) =>
    [
        .. item.Papers
            .Where(p => discrepancies.Any(d => d.Kind is DiscrepancyKind.Missing && d.CaseNumber == item.CaseNumber && d.Paper == p.Id && d.Count == p.Count))
            .Select(p => p.Id),
    ];

    /// <summary>What has come to the end of its way, or refused to, is free for another.</summary>
    private static ManifestState Follow(ManifestState s, CasesMoved e)
    {
        var move = s.Pending.First(m => m.Id == e.Move);
        return s with
        {
            Pending = s.Pending.Remove(move),
            Discrepancies = s.Discrepancies.AddRange(e.Refused),
            Holds = move.IsDispatch ? s.Holds : s.Holds.Except(move.Cases.Select(c => c.CaseNumber)),
        };
    }

    private static ManifestState Settle(ManifestState s, DiscrepancyResolved e, RecordedEvent recorded)
    {
        var open = s.Discrepancies.First(d => d.Id == e.Discrepancy);
        var settled = s with
        {
            Discrepancies = s.Discrepancies.Replace(open, open with { Settled = new Settlement(e.How, e.Remark, recorded.Actor, recorded.At) }),
        };
        return (e.How, open) switch
        {
            (SettledAs.Found or SettledAs.TakenIn, { Paper: null }) => settled with
            {
                Pending = s.Pending.Add(new Move(Move.Resolve(open.Id), recorded.Actor, recorded.At, [new CaseMove(open.CaseNumber, [])])),
            },
            (SettledAs.NotSent or SettledAs.Lost, { Paper: null }) => settled with { Holds = s.Holds.Remove(open.CaseNumber) },
            _ => settled,
        };
    }
}
