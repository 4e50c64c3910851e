using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Holds of manifests on cases. A hold is in force as long as the head of the manifest that claimed it names the case; the claim is never taken back, only
/// followed by another.
/// </summary>
internal sealed class HoldClaims(StorageTables tables)
{
    private readonly Claims claims = new(tables);
    private readonly Markers markers = new(tables);

    public async Task<string?> HolderAsync(string caseNumber, CancellationToken cancellationToken) =>
        await claims.FindAsync(ClaimKey.OfHold(caseNumber), cancellationToken) is { } claim ? await HolderAsync(caseNumber, claim, cancellationToken) : null;

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
