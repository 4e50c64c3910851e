using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Manifests;

/// <summary>Finds the cases that wait for the courier.</summary>
public sealed class WaitingCases(ICaseStore store, CaseDesk cases, IManifestStore manifests)
{
    /// <summary>Those of the cases that there are at a place, each with the manifest that holds it.</summary>
    public async Task<ImmutableArray<Candidate>> FindAsync(ImmutableArray<string> caseNumbers, string place, CancellationToken cancellationToken) =>
        await HeldAsync(await AtAsync(place, caseNumbers, cancellationToken), cancellationToken);

    /// <summary>Where a case is or goes next; <see langword="null"/> if there is none of that number.</summary>
    public async Task<string?> BelongsToAsync(string caseNumber, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseNumber, cancellationToken) is { State: var state } ? Departure.BelongsTo(state) : null;

    /// <summary>Everything that lies at a place, waits for a leg and is on no manifest yet.</summary>
    public async Task<ImmutableArray<Candidate>> AllAsync(Leg leg, string place, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(StatusAtStart(leg), place, cancellationToken);
        var there = await AtAsync(place, rows.Where(row => row.Centre is not null).Select(row => row.CaseNumber), cancellationToken);
        var waiting = await HeldAsync(there.RemoveAll(c => !Departure.Waits(leg, c.State)), cancellationToken);
        return waiting.RemoveAll(candidate => candidate.HeldBy is not null);
    }

    /// <summary>The cases of a centre in one state, signed ones at their office included.</summary>
    public async Task<ImmutableArray<CaseRow>> RowsAsync(CaseStatus? status, string place, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<CaseRow>();
        await foreach (var page in store.PagesAsync(place, status, due: null, cancellationToken))
        {
            rows.AddRange(page);
        }

        return rows.ToImmutable();
    }

    private async Task<ImmutableArray<OpenCase>> AtAsync(string place, IEnumerable<string> caseNumbers, CancellationToken cancellationToken)
    {
        var there = ImmutableArray.CreateBuilder<OpenCase>();
        foreach (var number in caseNumbers.Distinct(StringComparer.Ordinal))
        {
            if (await cases.FindAsync(number, cancellationToken) is { } found && (found.State.Centre == place || found.State.Office == place))
            {
                there.Add(found);
            }
        }

        return there.ToImmutable();
    }

    private async Task<ImmutableArray<Candidate>> HeldAsync(ImmutableArray<OpenCase> found, CancellationToken cancellationToken)
    {
        var manifestOf = await manifests.OpenOfAsync([.. found.Select(c => c.State.Number)], cancellationToken);
        return [.. found.Select(c => new Candidate(c.State, c.Procedure, manifestOf.GetValueOrDefault(c.State.Number)))];
    }

    private static CaseStatus StatusAtStart(Leg leg) => leg switch
    {
        Leg.ToOffice => CaseStatus.AtCentre,
        Leg.ToCentre => CaseStatus.Ready,
        _ => CaseStatus.AwaitingCollection,
    };
}
