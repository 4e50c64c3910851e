using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>
/// Copies all that one storage keeps into another. First both are compared and nothing is written; whatever the target has that
/// the source has not, or has otherwise, stops it there. So it may be broken off anywhere and run again, and run again later to
/// catch up with a source that went on.
/// </summary>
internal sealed class Migration(TransferSide source, TransferSide target, TextWriter output, TextWriter errors)
{
    private const int AtOnce = 8;

    private readonly DocumentCopy documents = new(source, target);

    /// <returns>The exit code: 0 if both sides keep the same in the end, 2 if there is nothing to copy.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var plans = ImmutableArray.CreateBuilder<TransferPlan>();
        for (var kind = 0; kind < TransferKind.All.Length; kind++)
        {
            plans.Add(await TransferPlan.MakeAsync(source, target, kind, cancellationToken));
        }

        var (files, moves) = await documents.PlanAsync(cancellationToken);
        if (files.Lines + plans.Sum(p => p.Lines) == 0)
        {
            await errors.WriteLineAsync($"There is nothing to copy: {source.Name} keeps nothing under these settings.");
            return 2;
        }

        var refusals = plans.Append(files).SelectMany(p => p.Refusals).ToList();
        if (refusals.Count > 0)
        {
            await errors.WriteLineAsync($"Nothing was written: {target.Name} is no earlier state of {source.Name}, or the source is damaged.");
            refusals.ForEach(errors.WriteLine);
            return 1;
        }

        await CopyAsync(plans.ToImmutable(), files, moves, cancellationToken);
        return await CheckAsync([.. plans, files], cancellationToken);
    }

    private async Task CopyAsync(
        ImmutableArray<TransferPlan> plans, TransferPlan files, IReadOnlyList<(string From, string To)> moves, CancellationToken cancellationToken)
    {
        await documents.RunAsync(files, moves, cancellationToken);
        for (var kind = 0; kind < plans.Length; kind++)
        {
            await ImportAsync(source.Transfers[kind], target.Transfers[kind], plans[kind].Missing, cancellationToken);
            if (TransferKind.All[kind] == TransferKind.ReferenceData)
            {
                await target.PrepareAsync(errors, cancellationToken);
            }
        }
    }

    private static async Task ImportAsync(ITransfer from, ITransfer to, IReadOnlySet<string> missing, CancellationToken cancellationToken)
    {
        while (missing.Count > 0)
        {
            var waiting = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(
                from.ExportAsync(cancellationToken).Where(line => missing.Contains(line.Key)),
                new ParallelOptions { MaxDegreeOfParallelism = from.Kind.InOrder ? 1 : AtOnce, CancellationToken = cancellationToken },
                async (line, cancelled) =>
                {
                    if (!await TryImportAsync(to, line, cancelled))
                    {
                        waiting.Add(line.Key);
                    }
                });
            missing = waiting.Count < missing.Count ? waiting.ToHashSet() : throw new TransferException($"{from.Kind.Name}: {string.Join(", ", waiting)} cannot be put in.");
        }
    }

    private static async Task<bool> TryImportAsync(ITransfer to, TransferLine line, CancellationToken cancellationToken)
    {
        // It may have grown since it was looked at.
        if (to.Kind.FaultIn(line) is { } fault)
        {
            throw new TransferException($"{to.Kind.Name}: {line.Key}: {fault}");
        }

        try
        {
            await to.ImportAsync(line, cancellationToken);
            return true;
        }
        catch (LineWaitsException)
        {
            return false;
        }
    }

    /// <summary>Reads both sides whole once more.</summary>
    private async Task<int> CheckAsync(ImmutableArray<TransferPlan> plans, CancellationToken cancellationToken)
    {
        var table = new TransferTable(source.Name, target.Name);
        for (var kind = 0; kind < TransferKind.All.Length; kind++)
        {
            table.Add(
                TransferKind.All[kind].Name,
                plans[kind].Missing.Count,
                await LineSum.OfAsync(source.Transfers[kind].ExportAsync(cancellationToken)),
                await LineSum.OfAsync(target.Transfers[kind].ExportAsync(cancellationToken)));
        }

        var digests = new HashSet<string>();
        table.Add(
            KeptDocuments.Name,
            plans[^1].Missing.Count,
            await LineSum.OfAsync(KeptDocuments.LinesAsync(source.Documents, cancellationToken).Select(line =>
            {
                digests.Add(line.Json);
                return line;
            })),
            await LineSum.OfAsync(KeptDocuments.LinesAsync(target.Documents, cancellationToken)));
        table.Write(output);
        if (!table.IsEven)
        {
            await errors.WriteLineAsync("The two sides are not the same. If a service ran on one of them meanwhile, stop it and run this again.");
            return 1;
        }

        if (await DropFolder.LeftAsync(source.Documents, digests, cancellationToken) is > 0 and var left)
        {
            await output.WriteLineAsync($"{left} files in the drop folder of {source.Name} were not taken in yet; drop them at the new place.");
        }

        return 0;
    }
}
