using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>A document store during one of whose calls the process dies, before the call had its effect or after.</summary>
internal sealed class FailingDocumentStore(IDocumentStore store) : IDocumentStore
{
    private int _left = int.MaxValue;
    private bool _after;

    /// <param name="call">1 for the next one.</param>
    public void DieAt(int call, bool after) => (_left, _after) = (call, after);

    public void Live() => _left = int.MaxValue;

    public Task<StagingResult> StageAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default) =>
        CallAsync(() => store.StageAsync(content, maxBytes, cancellationToken));

    public Task<Stream> OpenStagedAsync(StagedDocument staged, CancellationToken cancellationToken = default) =>
        store.OpenStagedAsync(staged, cancellationToken);

    public Task CommitAsync(StagedDocument staged, string path, CancellationToken cancellationToken = default) =>
        CallAsync(() => DoneAsync(store.CommitAsync(staged, path, cancellationToken)));

    public Task DiscardAsync(StagedDocument staged, CancellationToken cancellationToken = default) =>
        CallAsync(() => DoneAsync(store.DiscardAsync(staged, cancellationToken)));

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default) => store.OpenAsync(path, cancellationToken);

    public Task PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        CallAsync(() => DoneAsync(store.PutAsync(path, content, cancellationToken)));

    public Task MoveAsync(string from, string to, CancellationToken cancellationToken = default) =>
        CallAsync(() => DoneAsync(store.MoveAsync(from, to, cancellationToken)));

    public Task<bool> ExistsAsync(string path, CancellationToken cancellationToken = default) => store.ExistsAsync(path, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => store.ListAsync(prefix, cancellationToken);

    public Task<int> SweepStagingAsync(Instant olderThan, CancellationToken cancellationToken = default) =>
        store.SweepStagingAsync(olderThan, cancellationToken);

    private static async Task<bool> DoneAsync(Task call)
    {
        await call;
        return true;
    }

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var dies = --_left == 0;
        if (dies && !_after)
            throw new TimeoutException("The process is gone.");
        var result = await call();
        return dies ? throw new TimeoutException("The process is gone.") : result;
    }
}
