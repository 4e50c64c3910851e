using System.Text;
using SQLitePCL;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A prepared statement: bind every parameter, in order from <c>?1</c>, then run it or take its rows.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    private int _bound;

    public Statement With(long value) => Bound(raw.sqlite3_bind_int64(handle, ++_bound, value));

    public Statement With(long? value) => value is { } given ? With(given) : Bound(raw.sqlite3_bind_null(handle, ++_bound));

    public Statement With(DateTime utc) => With(utc.Ticks);

    public Statement With(string? value)
    {
        if (value is null)
        {
            return Bound(raw.sqlite3_bind_null(handle, ++_bound));
        }

        // An empty span has no address, which SQLite takes for null.
        if (value.Length == 0)
        {
            return Bound(raw.sqlite3_bind_text(handle, ++_bound, value));
        }

        Span<byte> small = stackalloc byte[256];
        var utf8 = value.Length <= small.Length / 3 ? small[..Encoding.UTF8.GetBytes(value, small)] : Encoding.UTF8.GetBytes(value);
        return Bound(raw.sqlite3_bind_text(handle, ++_bound, utf8));
    }

    public Statement With(ReadOnlySpan<byte> value) => Bound(
        value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, ++_bound, 0) : raw.sqlite3_bind_blob(handle, ++_bound, value));

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        _bound = 0;
        var result = raw.sqlite3_step(handle);
        var reset = raw.sqlite3_reset(handle);
        connection.Check(result is raw.SQLITE_DONE or raw.SQLITE_ROW ? reset : result);
    }

    public Rows Rows()
    {
        _bound = 0;
        return new(connection, handle);
    }

    public void Dispose() => handle.Dispose();

    private Statement Bound(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            _bound = 0;
            connection.Check(result);
        }

        return this;
    }
}
