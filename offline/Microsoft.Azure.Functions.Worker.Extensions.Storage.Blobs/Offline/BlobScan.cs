using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Looks at one function's container again and again, and runs the function for every blob that is new or changed.</summary>
internal sealed class BlobScan : IDisposable
{
    private const int MostTries = 5;

    private readonly BlobFunction function;
    private readonly IFunctionInvoker invoker;
    private readonly PoisonBlobs poison;
    private readonly ILogger log;
    private readonly CancellationToken giveUp;
    private readonly IBlobContainer container;
    private readonly string journal;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private BlobReceipts? receipts;
    private Dictionary<string, string> lastSeen = [];

    public BlobScan(
        BlobFunction function,
        IBlobContainer container,
        IFunctionInvoker invoker,
        DataFolder data,
        PoisonBlobs poison,
        ILogger log,
        CancellationToken giveUp)
    {
        this.function = function;
        this.container = container;
        this.invoker = invoker;
        this.poison = poison;
        this.log = log;
        this.giveUp = giveUp;
        journal = Path.Combine(data.Folder(DataFolder.Host, "blobreceipts"), function.Entry.Name + ".jsonl");
    }

    /// <summary>Read at the first look, which tells the blobs that have gone.</summary>
    private BlobReceipts Receipts => receipts ?? throw new System.Diagnostics.UnreachableException();

    /// <param name="cancellationToken">Ends the look between two blobs.</param>
    /// <returns>For how many blobs the function was run, and how many have come or changed since the last look.</returns>
    public async Task<(int Ran, int New)> LookAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            var (ran, fresh) = (0, 0);
            var blobs = await container.ListAsync(cancellationToken);
            receipts ??= new BlobReceipts(journal, blobs.Select(blob => blob.Name).ToHashSet(StringComparer.Ordinal));
            foreach (var blob in blobs)
            {
                var data = function.Pattern.Match(blob.Name);
                if (data is null || Receipts.Of(blob) is { Done: true })
                {
                    continue;
                }

                seen[blob.Name] = blob.ETag;
                if (!lastSeen.TryGetValue(blob.Name, out var before) || before != blob.ETag)
                {
                    fresh++;
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                ran += await TryAsync(blob, data) ? 1 : 0;
            }

            lastSeen = seen;
            return (ran, fresh);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        receipts?.Dispose();
        oneAtATime.Dispose();
    }

    /// <returns><see langword="false"/> if the blob has gone or somebody has it open for writing.</returns>
    private async Task<bool> TryAsync(BlobState blob, Dictionary<string, object?> data)
    {
        if (await container.OpenAsync(blob, giveUp) is not { } content)
        {
            return false;
        }

        await using (content)
        {
            await RunAsync(blob, data, content);
        }

        return true;
    }

    private async Task RunAsync(BlobState blob, Dictionary<string, object?> data, Stream content)
    {
        // Counted before the try, so that a blob that brings the process down becomes poison too.
        var tries = (Receipts.Of(blob)?.Tries ?? 0) + 1;
        Receipts.Write(blob, tries, done: false);
        try
        {
            var trigger = await ReadAsync(content);
            await invoker.InvokeAsync(function.Entry, trigger, data, context => context.Features.Set<RetryContext>(new Try(tries - 1, MostTries)), giveUp);
            Receipts.Write(blob, tries, done: true);
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            Receipts.Write(blob, tries - 1, done: false);
        }
        catch (Exception e)
        {
            log.LogError(e, "Function {Function} failed on a blob, try {Try} of {MostTries}", function.Entry.Name, tries, MostTries);
            await GiveUpAfterMostTriesAsync(blob, tries);
        }

        if (!await container.ExistsAsync(blob, giveUp))
        {
            Receipts.Forget(blob);
        }
    }

    private async Task GiveUpAfterMostTriesAsync(BlobState blob, int tries)
    {
        if (tries >= MostTries && await container.ExistsAsync(blob, giveUp))
        {
            poison.Write(function.Entry.Name, function.Pattern.Container, blob);
            Receipts.Write(blob, tries, done: true);
        }
    }

    private async Task<object> ReadAsync(Stream content)
    {
        if (function.Content == typeof(Stream))
        {
            return content;
        }

        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, giveUp);
        return function.Content == typeof(byte[]) ? buffer.ToArray() : System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
