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
    private readonly string folder;
    private readonly BlobReceipts receipts;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private Dictionary<string, string> lastSeen = [];

    public BlobScan(
        BlobFunction function, IFunctionInvoker invoker, DataFolder data, PoisonBlobs poison, ILogger log, CancellationToken giveUp)
    {
        this.function = function;
        this.invoker = invoker;
        this.poison = poison;
        this.log = log;
        this.giveUp = giveUp;
        folder = data.Folder(function.Pattern.Container);
        receipts = new BlobReceipts(
            Path.Combine(data.Folder(DataFolder.Host, "blobreceipts"), function.Entry.Name + ".jsonl"),
            name => File.Exists(Path.Combine(folder, name)));
    }

    /// <param name="cancellationToken">Ends the look between two blobs.</param>
    /// <returns>For how many blobs the function was run, and how many have come or changed since the last look.</returns>
    public async Task<(int Ran, int New)> LookAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            var (ran, fresh) = (0, 0);
            foreach (var blob in BlobFile.Under(folder))
            {
                var data = function.Pattern.Match(blob.Name);
                if (data is null || receipts.Of(blob) is { Done: true })
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
        receipts.Dispose();
        oneAtATime.Dispose();
    }

    /// <returns><see langword="false"/> if the blob has gone or somebody has it open for writing.</returns>
    private async Task<bool> TryAsync(BlobFile blob, Dictionary<string, object?> data)
    {
        Stream content;
        try
        {
            content = new FileStream(blob.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        await using (content)
        {
            await RunAsync(blob, data, content);
        }

        return true;
    }

    private async Task RunAsync(BlobFile blob, Dictionary<string, object?> data, Stream content)
    {
        // Counted before the try, so that a blob that brings the process down becomes poison too.
        var tries = (receipts.Of(blob)?.Tries ?? 0) + 1;
        receipts.Write(blob, tries, done: false);
        try
        {
            var trigger = await ReadAsync(content);
            await invoker.InvokeAsync(function.Entry, trigger, data, context => context.Features.Set<RetryContext>(new Try(tries - 1, MostTries)), giveUp);
            receipts.Write(blob, tries, done: true);
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            receipts.Write(blob, tries - 1, done: false);
        }
        catch (Exception e)
        {
            log.LogError(e, "Function {Function} failed on a blob, try {Try} of {MostTries}", function.Entry.Name, tries, MostTries);
            GiveUpAfterMostTries(blob, tries);
        }

        if (!File.Exists(blob.Path))
        {
            receipts.Forget(blob);
        }
    }

    private void GiveUpAfterMostTries(BlobFile blob, int tries)
    {
        if (tries >= MostTries && File.Exists(blob.Path))
        {
            poison.Write(function.Entry.Name, function.Pattern.Container, blob);
            receipts.Write(blob, tries, done: true);
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
