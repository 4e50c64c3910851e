namespace MissionReg.Functions.Storage.Transfer;

/// <summary>Walks through two exports side by side.</summary>
internal static class LinePairs
{
    /// <summary>The lines of both with the same key together; what only one of them has, by itself.</summary>
    public static async IAsyncEnumerable<(TransferLine? Source, TransferLine? Target)> Of(
        IAsyncEnumerable<TransferLine> source, IAsyncEnumerable<TransferLine> target)
    {
        await using var from = source.GetAsyncEnumerator();
        await using var to = target.GetAsyncEnumerator();
        var (coming, kept) = (await NextAsync(from), await NextAsync(to));
        while ((coming ?? kept) is not null)
        {
            var order = coming is null ? 1 : kept is null ? -1 : string.CompareOrdinal(coming.Key, kept.Key);
            yield return (order <= 0 ? coming : null, order >= 0 ? kept : null);
            coming = order <= 0 ? await NextAsync(from) : coming;
            kept = order >= 0 ? await NextAsync(to) : kept;
        }
    }

    private static async Task<TransferLine?> NextAsync(IAsyncEnumerator<TransferLine> lines) => await lines.MoveNextAsync() ? lines.Current : null;
}
