namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A write with a result.</summary>
internal sealed class JournalEntry<T>(Func<Session, Effects, T> write) : JournalEntry
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _refusal;

    public Task<T> Completion => _source.Task;

    public override void Acknowledge()
    {
        if (_refusal is null)
        {
            _source.TrySetResult(_result!);
        }
        else
        {
            _source.TrySetException(_refusal);
        }
    }

    public override void Fail(Exception cause) => _source.TrySetException(cause);

    protected override void Write(Session session)
    {
        _refusal = null;
        _result = write(session, Effects);
    }

    protected override void Refuse(Exception reason) => _refusal = reason;
}
