using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Manifests;

/// <summary>
/// Has the cases on a manifest follow what was done to it, in the name of the officer who did it and as of the time of his act.
/// It may be broken off anywhere and run again: each case's command has an id of its own, and what a case refuses becomes a
/// discrepancy of the manifest.
/// </summary>
public sealed class ManifestCarrier(ManifestDesk manifests, CaseDesk cases)
{
    private const string Channel = "manifest";

    /// <returns>The cases that were given a command.</returns>
    public async Task<ImmutableArray<string>> CarryAsync(string number, CancellationToken cancellationToken)
    {
        var followed = ImmutableArray.CreateBuilder<string>();
        while (await manifests.FindAsync(number, cancellationToken) is { Pending: [var move, ..] } manifest)
        {
            var refused = ImmutableArray.CreateBuilder<CaseRefusal>();
            foreach (var moved in move.Cases)
            {
                if (await FollowAsync(manifest, move, moved, cancellationToken) is { } refusal)
                {
                    refused.Add(new CaseRefusal(moved.CaseNumber, refusal.Code));
                }

                followed.Add(moved.CaseNumber);
            }

            await manifests.GiveAsync(
                number,
                new ManifestCommand.RecordMoved(move.Id, refused.ToImmutable()),
                new ManifestEnvelope(Actor.System, $"{number}/{move.Id}/moved", Channel, _ => ""),
                cancellationToken);
        }

        return followed.ToImmutable();
    }

    private async Task<Refusal?> FollowAsync(ManifestState manifest, Move move, CaseMove moved, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(moved.CaseNumber, cancellationToken) is not { State: var state })
        {
            return Refusal.Of(Discrepancy.UnknownCase);
        }

        // A case out of another bag goes its own way; on this manifest's it goes once.
        var leg = manifest.Item(moved.CaseNumber) is null ? Departure.LegOf(state) ?? manifest.Leg : manifest.Leg;
        if (!move.IsDispatch && state.ArrivedOn.ContainsKey(leg))
        {
            return null;
        }

        CaseCommand command = move.IsDispatch
            ? new CaseCommand.Dispatch(manifest.Number, leg)
            : new CaseCommand.Arrive(manifest.Number, leg, moved.Absent);
        var envelope = new CommandEnvelope(
            ActorOf(manifest, move), $"{manifest.Number}/{move.Id}/{moved.CaseNumber}", Channel, _ => "", At: move.At);
        var refusal = (await cases.GiveAsync(moved.CaseNumber, command, envelope, cancellationToken) as CommandOutcome.Refused)?.Refusal;

        // A dispatch that is recorded late only completes the record of a case that is there already, whatever became of it.
        return move.IsDispatch && state.Arrivals.Contains(manifest.Number) ? null : refusal;
    }

    /// <summary>The officer by name; the manifest has seen to it that he might act, and acts on each case in the role that it takes.</summary>
    private static Actor ActorOf(ManifestState manifest, Move move)
    {
        var place = move.IsDispatch ? manifest.Origin : manifest.Destination;
        var role = place == manifest.Centre ? Role.AccumulationInspector : Role.Clerk;
        return new Actor(move.By.Id, move.By.Name, move.By.Post, [role], place);
    }
}
