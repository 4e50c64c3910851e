using SQLitePCL;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>One connection with its prepared statements, straight on SQLite. For one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private const int Open = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly sqlite3 _handle;

    static Connection() => Batteries_V2.Init();

    public Connection(string path, params string[] pragmas)
    {
        var result = raw.sqlite3_open_v2(path, out _handle, Open, null);
        try
        {
            Check(result);
            KeepLogOnClose(true);
            foreach (var pragma in pragmas)
            {
                Execute($"PRAGMA {pragma}");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that answer nothing of interest.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Prepared once, kept until the connection is closed. Parameters are <c>?1</c>, <c>?2</c>, …</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            _statements.Add(sql, statement = new(this, handle));
        }

        return statement;
    }

    /// <summary>The first column of the first row; 0 if there is none.</summary>
    public long Number(string sql)
    {
        using var rows = Prepare(sql).Rows();
        return rows.Next() ? rows.Number(0) : 0;
    }

    /// <summary>
    /// Whether the last connection to be closed leaves the log as it is. Else it moves what the log holds into the database and
    /// deletes it, and says nothing of an error.
    /// </summary>
    public void KeepLogOnClose(bool keep) =>
        Check(raw.sqlite3_db_config(_handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _));

    /// <summary>Pages written since the last call.</summary>
    public int TakePagesWritten()
    {
        Check(raw.sqlite3_db_status(_handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1));
        return pages;
    }

    /// <summary>Moves what the log holds into the database, as far as no reader needs the database as it was.</summary>
    /// <returns>Whether all was moved and is forced to disk.</returns>
    public bool Checkpoint()
    {
        Check(raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var held, out var moved));
        return held == moved;
    }

    /// <exception cref="StoreException">The result is an error.</exception>
    public void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            var extended = _handle.IsInvalid ? result : raw.sqlite3_extended_errcode(_handle);
            throw new StoreException(extended, raw.sqlite3_errstr(result).utf8_to_string());
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _handle.Dispose();
    }
}
