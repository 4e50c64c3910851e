namespace MissionReg.Bench.Durable;

/// <summary>What a database in WAL mode tells beside itself.</summary>
internal static class Wal
{
    /// <summary>Where the header of the WAL's index counts transactions (<c>iChange</c>, https://sqlite.org/walformat.html).</summary>
    private const int Counter = 8;

    /// <summary>Transactions committed since the database was opened, or null if it keeps its index to itself.</summary>
    public static long? Commits(string database)
    {
        var index = database + "-shm";
        if (!File.Exists(index))
        {
            return null;
        }

        using var file = new FileStream(index, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Counter;
        var bytes = new byte[sizeof(uint)];
        file.ReadExactly(bytes);
        return BitConverter.ToUInt32(bytes);
    }
}
