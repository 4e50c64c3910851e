using System.Collections.Immutable;
using System.Diagnostics;
using MissionReg.Core.Cases;
using static MissionReg.Core.Manifests.ManifestCommand;
using static MissionReg.Core.Manifests.ManifestDecision;
using static MissionReg.Core.Manifests.ManifestEvent;

namespace MissionReg.Core.Manifests;

/// <summary>Decides every command on a manifest. Pure.</summary>
public static class ManifestDecider
{
    /// <summary>The events that <paramref name="command"/> yields, none if there is nothing new, or the refusal.</summary>
    public static ManifestDecision Decide(ManifestCommand command, ManifestState? state, ManifestContext context) => (command, state) switch
    {
        (Compile c, null) => Decide(c, context),
        (Compile, _) or (_, null) => ManifestDecision.Refuse(Refusal.WrongState),
        (_, { } s) when s.Commands.Contains(context.CommandId) => Accept(),
        (RecordMoved c, { } s) => Decide(c, s, context),
        (Dispatch c, { } s) => Decide(c, s, context),
        (Arrive c, { } s) => Decide(c, s, context),
        (Resolve c, { } s) => Decide(c, s, context),
        (Cancel c, { } s) => Decide(c, s, context),
        _ => throw new UnreachableException(),
    };

    /// <summary>Names of the acts that <paramref name="actor"/> may do now.</summary>
    public static ImmutableArray<string> Allowed(Actor actor, ManifestState s)
    {
        var acts = ImmutableArray.CreateBuilder<string>();
        Add("dispatch", s.Status is not ManifestStatus.Cancelled && s.DispatchedAt is null && MaySend(actor, s));
        Add("arrive", s.Status is not ManifestStatus.Cancelled && s.ArrivedAt is null && Receives(actor, s.Leg, s.Destination));
        Add("resolve", s.Discrepancies.Any(d => d.Settled is null) && MaySettle(actor, s));
        Add("cancel", s.Status is ManifestStatus.Compiled && Compiles(actor, s.Leg, s.Origin));
        return acts.ToImmutable();

        void Add(string act, bool may)
        {
            if (may)
            {
                acts.Add(act);
            }
        }
    }

    private static ManifestDecision Decide(Compile c, ManifestContext context)
    {
        if (!Compiles(context.Actor, c.Leg, c.Leg is Leg.ToCentre ? c.Office : c.Centre))
        {
            return ManifestDecision.Refuse(Refusal.Forbidden);
        }

        if (c.Cases.IsEmpty)
        {
            return ManifestDecision.Refuse("empty-manifest");
        }

        // The first kind of obstacle is told with every case that has it.
        var obstacles = c.Cases
            .Select(candidate => (candidate.State.Number, Code: Obstacle(c, candidate)))
            .Where(o => o.Code is not null)
            .ToLookup(o => o.Code!, o => o.Number, StringComparer.Ordinal);
        return obstacles.FirstOrDefault() is { } first
            ? ManifestDecision.Refuse(first.Key, [.. first.Distinct()])
            : Accept(new ManifestCompiled(
                c.Leg, c.Centre, c.Office, [.. c.Cases.DistinctBy(o => o.State.Number).Select(o => CaseListing.Of(o.State, o.Procedure, c.Leg))]));
    }

    private static string? Obstacle(Compile c, Candidate candidate) =>
        candidate.State.Centre != c.Centre || candidate.State.Office != c.Office ? "wrong-office"
        : candidate.HeldBy is not null ? "already-on-manifest"
        : Departure.Obstacle(c.Leg, candidate.State);

    private static ManifestDecision Decide(Dispatch c, ManifestState s, ManifestContext context) =>
        !MaySend(context.Actor, s) ? ManifestDecision.Refuse(Refusal.Forbidden)
        : s.Status is ManifestStatus.Cancelled ? ManifestDecision.Refuse(Refusal.WrongState)
        : s.DispatchedAt is not null ? Accept()
        : (string.IsNullOrWhiteSpace(c.Courier) ? CourierHimself(context.Actor) : c.Courier.Trim()) is { Length: > 0 } courier
            ? Accept(new ManifestDispatched(courier))
            : ManifestDecision.Refuse("courier-required");

    private static string CourierHimself(Actor actor) => actor.Has(Role.Courier) ? actor.Name : "";

    private static ManifestDecision Decide(Arrive c, ManifestState s, ManifestContext context) =>
        !TakesIn(context.Actor) ? ManifestDecision.Refuse(Refusal.Forbidden)
        : context.Actor.Office != s.Destination ? ManifestDecision.Refuse("wrong-office", s.Destination)
        : !Receives(context.Actor, s.Leg, s.Destination) ? ManifestDecision.Refuse(Refusal.Forbidden)
        : s.Status is ManifestStatus.Cancelled ? ManifestDecision.Refuse(Refusal.WrongState)
        : s.ArrivedAt is not null ? Accept()
        : Accept(new ManifestArrived(Unpacking.Compare(s, c)));

    private static ManifestDecision Decide(Cancel c, ManifestState s, ManifestContext context) =>
        !Compiles(context.Actor, s.Leg, s.Origin) ? ManifestDecision.Refuse(Refusal.Forbidden)
        : s.Status is ManifestStatus.Cancelled ? Accept()
        : s.Status is ManifestStatus.Compiled ? Accept(new ManifestCancelled(c.Reason))
        : ManifestDecision.Refuse(Refusal.WrongState);

    private static ManifestDecision Decide(Resolve c, ManifestState s, ManifestContext context)
    {
        if (!MaySettle(context.Actor, s))
        {
            return ManifestDecision.Refuse(Refusal.Forbidden);
        }

        if (s.Discrepancies.FirstOrDefault(d => d.Id == c.Discrepancy) is not { } open)
        {
            return ManifestDecision.Refuse("no-such-discrepancy");
        }

        if (open.Settled is { } settled)
        {
            return settled.How == c.How ? Accept() : ManifestDecision.Refuse("already-resolved");
        }

        var here = context.Actor.Office == s.Destination;
        return !Fits(c.How, open) ? ManifestDecision.Refuse("resolution-unfit")
            : c.How is SettledAs.Found or SettledAs.TakenIn && !here ? ManifestDecision.Refuse("wrong-office", s.Destination)
            : c.How is SettledAs.Lost or SettledAs.BelongsElsewhere or SettledAs.Noted && string.IsNullOrWhiteSpace(c.Remark)
                ? ManifestDecision.Refuse("reasons-required")
            : Accept(new DiscrepancyResolved(c.Discrepancy, c.How, string.IsNullOrWhiteSpace(c.Remark) ? null : c.Remark.Trim()));
    }

    private static ManifestDecision Decide(RecordMoved c, ManifestState s, ManifestContext context)
    {
        if (!context.Actor.Has(Role.System))
        {
            return ManifestDecision.Refuse(Refusal.Forbidden);
        }

        if (s.Pending.All(m => m.Id != c.Move))
        {
            return Accept();
        }

        // A case that refused to leave refuses to arrive for the same reason: that is told once.
        var news = c.Refused.Where(r => !s.Discrepancies.Any(d => d.Kind is DiscrepancyKind.Refused && d.CaseNumber == r.CaseNumber && d.Reason == r.Code));
        return Accept(new CasesMoved(
            c.Move,
            [.. news.Select((r, i) => new Discrepancy(s.Discrepancies.Length + i + 1, DiscrepancyKind.Refused, r.CaseNumber, null, 1, Reason: r.Code))]));
    }

    private static bool Fits(SettledAs how, Discrepancy open) => open.Kind switch
    {
        DiscrepancyKind.Missing => how is SettledAs.Found or SettledAs.NotSent or SettledAs.Lost,
        DiscrepancyKind.Extra => how is SettledAs.BelongsElsewhere || how is SettledAs.TakenIn && open is { BelongsTo: null, Reason: null },
        _ => how is SettledAs.Noted,
    };

    /// <summary>The accumulation inspector at the centre, the clerk at the office.</summary>
    private static bool Compiles(Actor actor, Leg leg, string origin) =>
        actor.Office == origin && actor.Has(leg is Leg.ToCentre ? Role.Clerk : Role.AccumulationInspector);

    /// <summary>The courier takes it at either end.</summary>
    private static bool MaySend(Actor actor, ManifestState s) =>
        Compiles(actor, s.Leg, s.Origin) || (actor.Office == s.Centre && actor.Has(Role.Courier));

    private static bool Receives(Actor actor, Leg leg, string destination) =>
        actor.Office == destination && (leg is Leg.ToCentre ? actor.Has(Role.AccumulationInspector) || actor.Has(Role.CentreInspector) : actor.Has(Role.Clerk));

    private static bool TakesIn(Actor actor) => actor.Has(Role.Clerk) || actor.Has(Role.AccumulationInspector) || actor.Has(Role.CentreInspector);

    private static bool MaySettle(Actor actor, ManifestState s) => TakesIn(actor) && (actor.Office == s.Centre || actor.Office == s.Office);
}
