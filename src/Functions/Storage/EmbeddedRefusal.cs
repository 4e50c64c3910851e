using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage;

/// <summary>What an error of SQLite or of the file system means.</summary>
internal static class EmbeddedRefusal
{
    /// <summary>SQLITE_IOERR: a file could not be read, written or forced to disk.</summary>
    public const int InputOutput = 10;

    /// <summary>EIO; .NET gives errors of Linux and macOS as they are.</summary>
    public const int BrokenDisk = 5;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private const int NoSpace = 28;
    private const int ReadOnlyFiles = 30;

    /// <summary>ERROR_DISK_FULL of Windows, as an HRESULT.</summary>
    private const int WindowsNoSpace = unchecked((int)0x80070070);

    /// <summary>EDQUOT: Linux has 122, macOS 69.</summary>
    private static readonly int OverQuota = OperatingSystem.IsMacOS() ? 69 : 122;

    public static StorageFault? Of(SqliteException failure)
    {
        var cause = $"SQLite {failure.SqliteErrorCode}, extended {failure.SqliteExtendedErrorCode}";
        return failure.SqliteErrorCode switch
        {
            Full => new StorageFault(StorageFaultKind.Full, cause),
            Busy or Locked or ReadOnly or InputOutput or CannotOpen => new StorageFault(StorageFaultKind.Unavailable, cause),
            _ => null,
        };
    }

    public static StorageFault? Of(IOException failure)
    {
        var code = failure.HResult;
        return code == NoSpace || code == WindowsNoSpace || code == OverQuota ? new StorageFault(StorageFaultKind.Full, $"the file system says {code}")
            : code is ReadOnlyFiles or BrokenDisk ? new StorageFault(StorageFaultKind.Unavailable, $"the file system says {code}")
            : null;
    }
}
