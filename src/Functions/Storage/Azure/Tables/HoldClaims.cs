using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Holds of manifests on cases. A hold is in force as long as the head of the manifest that claimed it names the case; the claim is never taken back, only
/// followed by another.
/// </summary>
internal sealed class HoldClaims(StorageTables tables)
{
    private const int AtOnce = 32;

    private readonly Claims claims = new(tables);
    private readonly Markers markers = new(tables);

    /// <summary>Who holds each of the cases that somebody holds. A filter may name no more than fifteen keys, so the claims are read one by one, many at a time.</summary>
    public async Task<ImmutableDictionary<string, string>> HoldersAsync(ImmutableArray<string> cases, CancellationToken cancellationToken)
    {
        var claimed = new List<(string Case, Claim Claim)>();
        foreach (var some in cases.Distinct().Chunk(AtOnce))
        {
            var found = await Task.WhenAll(some.Select(async number => (Case: number, Claim: await claims.FindAsync(ClaimKey.OfHold(number), cancellationToken))));
            claimed.AddRange(found.Where(f => f.Claim is not null)!);
        }

        var holders = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var some in claimed.GroupBy(c => (c.Claim.Table, c.Claim.Partition)).Chunk(AtOnce))
        {
            var held = await Task.WhenAll(some.Select(async of =>
                (Holder: of.Key.Partition, Cases: (await Heads.FindAsync(tables, of.Key.Table, of.Key.Partition, cancellationToken))?.Holds.Intersect(of.Select(c => c.Case)) ?? [])));
            holders.AddRange(held.SelectMany(h => h.Cases.Select(number => KeyValuePair.Create(number, h.Holder))));
        }

        return holders.ToImmutable();
    }

    /// <summary>The claims on these cases as they are, none of them under way.</summary>
    /// <returns>Which of the cases another than <paramref name="manifest"/> holds, and what was claimed on each.</returns>
    public async Task<(ImmutableArray<string> Taken, ImmutableArray<(string Case, Claim? Before)> Claims)> LookAsync(
        ImmutableArray<string> cases, string manifest, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(cases.Select(LookAsync));
        return ([.. found.Where(f => f.Taken).Select(f => f.Case)], [.. found.Select(f => (f.Case, f.Before))]);

        async Task<(string Case, Claim? Before, bool Taken)> LookAsync(string caseNumber)
        {
            if (await claims.FindAsync(ClaimKey.OfHold(caseNumber), cancellationToken) is not { } claim)
            {
                return (caseNumber, null, false);
            }

            var taken = (await markers.SettleAsync(claim, cancellationToken)).Happened
                && await HolderAsync(caseNumber, claim, cancellationToken) is { } holder
                && holder != manifest;
            return (caseNumber, claim, taken);
        }
    }

    private async Task<string?> HolderAsync(string caseNumber, Claim claim, CancellationToken cancellationToken) =>
        (await Heads.FindAsync(tables, claim.Table, claim.Partition, cancellationToken))?.Holds.Contains(caseNumber) == true ? claim.Partition : null;
}
