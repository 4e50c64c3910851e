using SQLitePCL;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The rows a statement answers, one after the other. Disposing makes the statement ready for its next use.</summary>
internal readonly ref struct Rows(Connection connection, sqlite3_stmt handle) : IDisposable
{
    public bool Next()
    {
        var result = raw.sqlite3_step(handle);
        connection.Check(result);
        return result == raw.SQLITE_ROW;
    }

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public DateTime Time(int column) => new(Number(column), DateTimeKind.Utc);

    public DateTime? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => raw.sqlite3_reset(handle);

    private bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;
}
