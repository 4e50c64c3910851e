using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>Copies documents, reading each back.</summary>
internal sealed class DocumentCopy(TransferSide source, TransferSide target)
{
    private const int AtOnce = 8;

    /// <summary>
    /// Paths alone are compared here; that the same path has the same bytes on both sides is seen at the end. What was moved to its
    /// case in the source since an earlier copying still lies where it came in in the target, and may be moved there too.
    /// </summary>
    public async Task<(TransferPlan Plan, IReadOnlyList<(string From, string To)> Moves)> PlanAsync(CancellationToken cancellationToken)
    {
        var (missing, extra, count) = (new HashSet<string>(), new List<string>(), 0);
        var places = new Dictionary<string, string>();
        await foreach (var (coming, kept) in LinePairs.Of(Lines(source, cancellationToken), Lines(target, cancellationToken)))
        {
            if (coming is null)
            {
                extra.Add(kept!.Key);
                continue;
            }

            count++;
            if (KeptDocuments.DigestIn(coming.Key) is { } digest)
            {
                places[digest] = coming.Key;
            }

            if (kept is null)
            {
                missing.Add(coming.Key);
            }
        }

        var moves = extra.Where(path => PlaceOf(path) is not null).Select(path => (path, PlaceOf(path)!)).ToList();
        var refusals = extra.Where(path => PlaceOf(path) is null).Select(path => $"{KeptDocuments.Name}: {target.Name} has {path}, {source.Name} does not");
        return (new TransferPlan(missing, [.. refusals], count), moves);

        string? PlaceOf(string path) =>
            path.StartsWith("incoming/", StringComparison.Ordinal) && KeptDocuments.DigestIn(path) is { } digest ? places.GetValueOrDefault(digest) : null;
    }

    /// <exception cref="TransferException">A document is not what its path says, or not the same once it is copied.</exception>
    public async Task RunAsync(TransferPlan plan, IReadOnlyList<(string From, string To)> moves, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            plan.Missing,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (path, cancelled) => await CopyAsync(path, cancelled));
        foreach (var (from, to) in moves)
        {
            await target.Documents.MoveAsync(from, to, cancellationToken);
        }
    }

    private async Task CopyAsync(string path, CancellationToken cancellationToken)
    {
        if (await source.Documents.OpenAsync(path, cancellationToken) is not { } content)
        {
            return;
        }

        await using (content)
        {
            var staged = ((StagingResult.Staged)await target.Documents.StageAsync(content, long.MaxValue, cancellationToken)).Document;
            if (KeptDocuments.DigestIn(path) is { } digest && digest != staged.Sha256)
            {
                await target.Documents.DiscardAsync(staged, cancellationToken);
                throw new TransferException($"{path} of {source.Name} was changed: its SHA-256 is {staged.Sha256}.");
            }

            await target.Documents.CommitAsync(staged, path, cancellationToken);
            if (await KeptDocuments.DigestAsync(target.Documents, path, cancellationToken) != staged.Sha256)
            {
                throw new TransferException($"{path} does not read back from {target.Name} as it was written.");
            }
        }
    }

    private static IAsyncEnumerable<TransferLine> Lines(TransferSide side, CancellationToken cancellationToken) =>
        KeptDocuments.PathsAsync(side.Documents, cancellationToken).Select(path => new TransferLine(path, ""));
}
