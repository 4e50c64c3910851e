namespace Microsoft.DurableTask.Worker.Store;

/// <summary>SQLite's log file, beside the database, and what must be true of it before SQLite opens it.</summary>
internal static class WriteAheadLog
{
    /// <summary>After so many pages what the log holds is moved into the database, and the log is written from its start again.</summary>
    public const int UsualPages = 2000;

    private const long UsualLength = UsualPages * 4200;
    private const int ChunkSize = 1 << 20;

    /// <summary>
    /// Writes the whole log: what it holds, again; behind that, zeros up to its usual length. The first, since pages that a former
    /// process failed to force to disk may still look well in the system's cache: SQLite would take them for committed and write on
    /// behind them, and a power cut would leave a hole before what was acknowledged since. The second, since forcing a file that
    /// grows takes several times as long.
    /// </summary>
    public static void Prepare(string database)
    {
        // Written through, since a flush to disk that fails is not told here: FileStream.Flush(true) swallows every error of fsync.
        using var log = new FileStream(
            database + "-wal", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, 0, FileOptions.WriteThrough);
        var chunk = new byte[ChunkSize];
        var held = log.Length;
        var end = Math.Max(held, UsualLength);
        for (var at = 0L; at < end; at += ChunkSize)
        {
            var length = (int)Math.Min(ChunkSize, end - at);
            var kept = (int)Math.Clamp(held - at, 0, length);
            log.Position = at;
            log.ReadExactly(chunk, 0, kept);
            chunk.AsSpan(kept).Clear();
            log.Position = at;
            log.Write(chunk, 0, length);
        }
    }
}
