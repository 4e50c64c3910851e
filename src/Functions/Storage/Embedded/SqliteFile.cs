using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>
/// The file of the embedded database: one connection that writes, as many that read as there are readers at once. SQLite's log is moved into
/// the database by the writer, not by SQLite in passing, which keeps an error of that to itself.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    /// <summary>As many pages are written before the log is moved.</summary>
    private const int PagesOfLog = 1000;

    /// <summary>What a former process could not force to disk is told to the next that tries, once for the log and once for the database.</summary>
    private const int TriesAtStart = 3;

    private readonly ReaderWriterLockSlim open = new(LockRecursionPolicy.SupportsRecursion);
    private readonly string readers;
    private readonly string alone;
    private int pages;
    private bool inDoubt;
    private volatile bool sound = true;

    public SqliteFile(string file)
    {
        Batteries_V2.Init();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        CreateForOurselvesOnly(file);
        var builder = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 };
        readers = builder.ToString();
        builder.Pooling = false;
        alone = builder.ToString();
        Writer = OpenWriter();
        try
        {
            MoveFormerLog();
        }
        catch
        {
            Writer.Dispose();
            throw;
        }
    }

    /// <summary>For one thread.</summary>
    public SqliteConnection Writer { get; private set; }

    /// <summary>Whether nothing can be seen that a loss of power would take.</summary>
    public bool IsSound => sound;

    /// <exception cref="IOException">The file is not sound.</exception>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        open.EnterReadLock();
        try
        {
            if (!sound)
            {
                throw new IOException("The database could not be forced to disk.", EmbeddedRefusal.BrokenDisk);
            }

            using var connection = Open(readers);
            return work(connection);
        }
        finally
        {
            open.ExitReadLock();
        }
    }

    /// <summary>Moves the log into the database when it has grown long, as far as no reader needs the database as it was.</summary>
    public void MoveLongLog()
    {
        try
        {
            Require(raw.sqlite3_db_status(Writer.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, resetFlg: 1));
            pages += written;
            if (pages >= PagesOfLog)
            {
                MoveLog(raw.SQLITE_CHECKPOINT_PASSIVE);
            }
        }
        catch (SqliteException)
        {
            // Nobody waits for this. Who writes next renews the file before.
            inDoubt = true;
        }
    }

    /// <summary>Something of it could not be written or forced to disk: it must be renewed before anything else is written.</summary>
    public void Doubt() => inDoubt = true;

    /// <summary>
    /// If the file is in doubt, closes it and opens it anew and moves all that the log holds, again. To go on instead could lose what was
    /// confirmed: an error is told to one fsync, the next succeeds and proves nothing about the pages before it, and SQLite moves none twice.
    /// A transaction that failed may be there afterwards.
    /// </summary>
    /// <exception cref="SqliteException">It still cannot be written.</exception>
    /// <exception cref="IOException">It still cannot be written.</exception>
    public void RenewIfInDoubt()
    {
        if (!inDoubt)
        {
            return;
        }

        open.EnterWriteLock();
        try
        {
            sound = false;
            Close();
            Writer = OpenWriter();
            sound = TryMoveWholeLog() ? true : throw new IOException("Another process keeps the log from being moved.", EmbeddedRefusal.BrokenDisk);
            inDoubt = false;
        }
        finally
        {
            open.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        if (!inDoubt)
        {
            KeepLogOnClose(Writer, keep: false);
        }

        open.EnterWriteLock();
        Close();
        open.ExitWriteLock();
        open.Dispose();
    }

    /// <summary>SQLite would create it readable by all; the files it puts beside it take the mode of this one.</summary>
    private static void CreateForOurselvesOnly(string file)
    {
        // Never one that is there: closing it would let go of the locks that SQLite holds on it in this process.
        if (OperatingSystem.IsWindows() || File.Exists(file))
        {
            return;
        }

        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();

            // The last to close would move the log, and say nothing of an error.
            KeepLogOnClose(connection, keep: true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void KeepLogOnClose(SqliteConnection connection, bool keep) =>
        Require(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _));

    private static void Require(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errstr(result).utf8_to_string(), result & 0xff, result);
        }
    }

    private SqliteConnection OpenWriter()
    {
        var writer = Open(alone);
        try
        {
            Rows.Execute(writer, "PRAGMA journal_mode=WAL");
            Rows.Execute(writer, "PRAGMA synchronous=FULL");
            Rows.Execute(writer, "PRAGMA wal_autocheckpoint=0");
            return writer;
        }
        catch
        {
            // While any connection is open SQLite believes it has moved what it moved.
            writer.Dispose();
            throw;
        }
    }

    private void MoveFormerLog()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                TryMoveWholeLog();
                return;
            }
            catch (SqliteException) when (tries < TriesAtStart)
            {
                Close();
                Writer = OpenWriter();
            }
        }
    }

    /// <summary>
    /// What a former process, or this one before an error, wrote to the log may still look well in the system's cache only. From there it is
    /// written to the database and forced to disk.
    /// </summary>
    /// <returns>False when another process has the file open; then that one has done so when it opened it.</returns>
    private bool TryMoveWholeLog() => MoveLog(raw.SQLITE_CHECKPOINT_TRUNCATE);

    /// <returns>False when another process is in the way.</returns>
    private bool MoveLog(int how)
    {
        var result = raw.sqlite3_wal_checkpoint_v2(Writer.Handle, "main", how, out _, out _);
        if ((result & 0xff) == raw.SQLITE_BUSY)
        {
            return false;
        }

        Require(result);
        pages = 0;
        return true;
    }

    private void Close()
    {
        SqliteConnection.ClearPool(new SqliteConnection(readers));
        Writer.Dispose();
    }
}
