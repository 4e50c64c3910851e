namespace MissionReg.Functions.Storage.Transfer;

/// <summary>What there is to do for one kind. Nothing is written before there is one for every kind.</summary>
/// <param name="Missing">Keys of what the target lacks, or has the beginning of.</param>
/// <param name="Refusals">What stands against copying, a sentence each.</param>
/// <param name="Lines">How many the source has.</param>
internal sealed record TransferPlan(IReadOnlySet<string> Missing, IReadOnlyList<string> Refusals, int Lines)
{
    public static async Task<TransferPlan> MakeAsync(TransferSide source, TransferSide target, int kind, CancellationToken cancellationToken)
    {
        var (from, to) = (source.Transfers[kind], target.Transfers[kind]);
        var (missing, refusals, lines) = (new HashSet<string>(), new List<string>(), 0);
        await foreach (var (coming, kept) in LinePairs.Of(from.ExportAsync(cancellationToken), to.ExportAsync(cancellationToken)))
        {
            lines += coming is null ? 0 : 1;
            if (coming is not null && from.Kind.FaultIn(coming) is { } fault)
            {
                refusals.Add($"{from.Kind.Name}: {coming.Key} of {source.Name}: {fault}");
            }
            else if (coming is null)
            {
                refusals.Add($"{from.Kind.Name}: {target.Name} has {kept!.Key}, {source.Name} does not");
            }
            else if (kept is null || (kept.Json != coming.Json && from.Kind.MayBecome(kept.Json, coming.Json)))
            {
                missing.Add(coming.Key);
            }
            else if (kept.Json != coming.Json)
            {
                refusals.Add($"{from.Kind.Name}: {coming.Key} is not the same in {target.Name} and {source.Name}");
            }
        }

        return new TransferPlan(missing, refusals, lines);
    }
}
