namespace Microsoft.DurableTask.Worker.Replay;

/// <inheritdoc cref="IEventWaiter"/>
internal sealed class EventWaiter<T>(DataConverter converter) : IEventWaiter
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public Type EventType => typeof(T);

    public bool Waits => !_source.Task.IsCompleted;

    public IEventWaiter? Next { get; set; }

    public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);

#pragma warning disable CA2263 // The generic one makes nothing a zero; in the real worker a number that is not there is an error.
    public void Deliver(string? payload) => _source.SetResult((T)converter.Deserialize(payload, typeof(T))!);
#pragma warning restore CA2263
}
