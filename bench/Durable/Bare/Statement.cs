using SQLitePCL;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>A statement prepared once.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt prepared;

    public Statement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(database, raw.sqlite3_prepare_v2(database, sql, out prepared));
    }

    public static void Check(sqlite3 database, int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new InvalidOperationException($"SQLite says {result}: {raw.sqlite3_errmsg(database).utf8_to_string()}");
        }
    }

    public Statement Bind(int place, object? value)
    {
        Check(database, value switch
        {
            null => raw.sqlite3_bind_null(prepared, place),
            long number => raw.sqlite3_bind_int64(prepared, place, number),
            double number => raw.sqlite3_bind_double(prepared, place, number),
            string text => raw.sqlite3_bind_text(prepared, place, text),
            byte[] bytes => raw.sqlite3_bind_blob(prepared, place, bytes),
            _ => throw new ArgumentException($"SQLite holds no {value.GetType()}.", nameof(value)),
        });
        return this;
    }

    public void Run()
    {
        var result = raw.sqlite3_step(prepared);
        _ = raw.sqlite3_reset(prepared);
        Check(database, result);
    }

    public void Dispose() => prepared.Dispose();
}
