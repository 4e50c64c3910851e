namespace Microsoft.DurableTask.Worker.Store;

/// <summary>SQLite or the disk under it would not do what was asked.</summary>
/// <param name="code">SQLite's extended result code.</param>
internal sealed class StoreException(int code, string message) : IOException($"The durable store failed ({code}): {message}.")
{
    public int Code { get; } = code;
}
