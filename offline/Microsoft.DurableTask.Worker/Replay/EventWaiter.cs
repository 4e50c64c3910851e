namespace Microsoft.DurableTask.Worker.Replay;

/// <inheritdoc cref="IEventWaiter"/>
internal sealed class EventWaiter<T>(DataConverter converter) : IEventWaiter
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public Type EventType => typeof(T);

    public bool Waits => !_source.Task.IsCompleted;

    public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);

    public void Deliver(string? payload)
    {
        T value;
        try
        {
            value = converter.Deserialize<T>(payload)!;
        }
#pragma warning disable CA1031 // Whatever a converter throws at a payload, it is the waiting code that must see it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _source.SetException(e);
            return;
        }

        _source.SetResult(value);
    }
}
