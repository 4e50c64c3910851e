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
    private const int PageSize = 500;

    /// <summary>A case with the manifest that holds it; <see langword="null"/> if there is none of that number at that place.</summary>
    public async Task<Candidate?> FindAsync(string caseNumber, string place, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseNumber, cancellationToken) is { } c && (c.State.Centre == place || c.State.Office == place)
            ? new Candidate(c.State, c.Procedure, await manifests.OpenOfAsync(caseNumber, cancellationToken))
            : null;

    /// <summary>Where a case is or goes next; <see langword="null"/> if there is none of that number.</summary>
    public async Task<string?> BelongsToAsync(string caseNumber, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseNumber, cancellationToken) is { State: var state } ? Departure.BelongsTo(state) : null;

    /// <summary>Everything that lies at a place, waits for a leg and is on no manifest yet.</summary>
    public async Task<ImmutableArray<Candidate>> AllAsync(Leg leg, string place, CancellationToken cancellationToken)
    {
        var waiting = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var row in await RowsAsync(StatusAtStart(leg), place, cancellationToken))
        {
            if (row.Centre is not null
                && await FindAsync(row.CaseNumber, place, cancellationToken) is { HeldBy: null } candidate
                && Departure.Waits(leg, candidate.State))
            {
                waiting.Add(candidate);
            }
        }

        return waiting.ToImmutable();
    }

    /// <summary>The cases of a centre in one state, signed ones at their office included.</summary>
    public async Task<ImmutableArray<CaseRow>> RowsAsync(CaseStatus? status, string place, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<CaseRow>();
        for (var (page, more) = (1, true); more; page++)
        {
            var found = await store.ListAsync(new CaseQuery(place, status, null, null, null, page, PageSize), cancellationToken);
            rows.AddRange(found.Cases);
            more = found.More;
        }

        return rows.ToImmutable();
    }

    private static CaseStatus StatusAtStart(Leg leg) => leg switch
    {
        Leg.ToOffice => CaseStatus.AtCentre,
        Leg.ToCentre => CaseStatus.Ready,
        _ => CaseStatus.AwaitingCollection,
    };
}
