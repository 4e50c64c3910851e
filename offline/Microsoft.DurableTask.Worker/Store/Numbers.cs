namespace Microsoft.DurableTask.Worker.Store;

/// <summary>
/// Numbers for instances, messages and activities: rising, and never given twice in the life of a file. Each opening of the file
/// takes a range of its own, so that none needs to be looked up.
/// </summary>
/// <param name="opening">How many times the file has been opened.</param>
internal sealed class Numbers(long opening)
{
    private const int BitsPerOpening = 40;

    private long _last = opening << BitsPerOpening;

    public long Next() => Interlocked.Increment(ref _last);
}
