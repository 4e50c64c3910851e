using SQLitePCL;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>One connection with its prepared statements, straight on SQLite. For one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE and SQLITE_DBSTATUS_CACHE_WRITE, which the bindings do not name.
    private const int NoCheckpointOnClose = 1006;
    private const int CacheWrite = 9;

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

            // Moving the log into the database is the journal's, which sees to it that it went well.
            Check(raw.sqlite3_db_config(_handle, NoCheckpointOnClose, 1, out _));
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

    /// <summary>Pages written to the log since this was last asked.</summary>
    public int PagesWritten()
    {
        Check(raw.sqlite3_db_status(_handle, CacheWrite, out var pages, out _, 1));
        return pages;
    }

    /// <summary>Moves what the log holds into the database, as far as no reader still needs the database as it was.</summary>
    /// <returns>Whether all of it was moved and forced to disk: the log is then written from its start again.</returns>
    public bool Checkpoint()
    {
        var result = raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var held, out var moved);
        Check(result is raw.SQLITE_BUSY ? raw.SQLITE_OK : result);
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
