using Microsoft.Data.Sqlite;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Cases;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sqlite-").FullName;
    private readonly List<ManualResetEventSlim> _gates = [];
    private readonly SqliteDatabase _database;

    public SqliteDatabaseTests()
    {
        _database = new SqliteDatabase(DatabaseFile);
        Write(c => Rows.Execute(c, "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")).Wait();
    }

    private string DatabaseFile => Path.Combine(_folder, "data", "missionreg.db");

    public void Dispose()
    {
        _gates.ForEach(g => g.Set());
        _database.Dispose();
        _gates.ForEach(g => g.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Writes_are_carried_out_in_the_order_they_came_in()
    {
        var gate = Hold();
        var ids = Enumerable.Range(0, 600).Select(n => Write(c => Add(c, $"{n}"))).ToArray();
        gate.Set();

        Assert.Equal(Enumerable.Range(1, 600).Select(n => (long)n), await Task.WhenAll(ids));
        Assert.Equal(Enumerable.Range(0, 600).Select(n => $"{n}"), await TextsAsync());
    }

    [Fact]
    public async Task A_write_that_fails_takes_nothing_else_of_its_group_with_it()
    {
        var gate = Hold();
        var first = Write(c => Add(c, "first"));
        var failing = Write<long>(c =>
        {
            Add(c, "half");
            throw new FormatException("no wording");
        });
        var last = Write(c => Add(c, "last"));
        gate.Set();

        await Task.WhenAll(first, last);
        await Assert.ThrowsAsync<FormatException>(() => failing);
        Assert.Equal(["first", "last"], await TextsAsync());
    }

    [Fact]
    public async Task Nobody_of_a_group_is_told_of_success_before_it_is_on_disk()
    {
        var gate = Hold();
        var first = Write(c => Add(c, "first"));
        var second = Gate();
        var last = Write(c =>
        {
            second.Wait();
            return Add(c, "last");
        });
        gate.Set();

        Assert.Empty(await TextsAsync());
        Assert.False(first.IsCompleted);
        second.Set();
        await Task.WhenAll(first, last);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_every_caller_of_its_group_and_the_next_group_goes_through()
    {
        await Write(c => Rows.Execute(c, "CREATE TABLE children (parent INTEGER REFERENCES notes DEFERRABLE INITIALLY DEFERRED)"));
        var gate = Hold();
        var group = new[]
        {
            Write(c => Add(c, "before")),
            Write(c => (long)Rows.Execute(c, "INSERT INTO children VALUES (77)")),
            Write(c => Add(c, "after")),
        };
        gate.Set();
        foreach (var write in group)
            Assert.Contains("FOREIGN KEY", (await Assert.ThrowsAsync<SqliteException>(() => write)).Message, StringComparison.Ordinal);

        Assert.Empty(await TextsAsync());
        await Write(c => Add(c, "next"));
        Assert.Equal(["next"], await TextsAsync());
    }

    [Fact]
    public async Task On_a_full_disk_only_what_is_kept_is_confirmed_and_room_made_is_used()
    {
        var pages = await Write(c => (long)Rows.Scalar(c, "PRAGMA page_count")!);
        await Write(c => Rows.Scalar(c, $"PRAGMA max_page_count = {pages + 2}"));
        List<string> confirmed = [];
        var gate = Hold();
        var group = Enumerable.Range(0, 6).Select(n => (Text: $"{n}", Task: Write(c => Add(c, $"{n}", bulk: n == 3 ? 100_000 : 0)))).ToArray();
        gate.Set();
        foreach (var (text, task) in group)
        {
            if (await Record.ExceptionAsync(() => task) is not { } failure)
                confirmed.Add(text);
            else
                Assert.IsType<SqliteException>(failure);
        }

        Assert.True(group[3].Task.IsFaulted);

        Assert.Equal(confirmed, await TextsAsync());
        await Write(c => Rows.Scalar(c, "PRAGMA max_page_count = 1000000"));
        await Write(c => Add(c, "big", bulk: 100_000));
        Assert.Equal([.. confirmed, "big"], await TextsAsync());
    }

    [Fact]
    public async Task Closing_waits_for_the_writes_that_are_pending()
    {
        var gate = Hold();
        var pending = Enumerable.Range(0, 700).Select(n => Write(c => Add(c, $"{n}"))).ToArray();
        var closing = Task.Run(_database.Dispose);
        gate.Set();
        await closing;

        Assert.All(pending, p => Assert.True(p.IsCompletedSuccessfully));
        using var reopened = new SqliteDatabase(DatabaseFile);
        Assert.Equal(700, (await reopened.ReadAsync(Texts, default)).Count);
    }

    [Fact]
    public async Task What_comes_after_closing_is_refused()
    {
        _database.Dispose();
        _database.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Write(c => Add(c, "late")));
    }

    [Fact]
    public async Task A_read_sees_what_was_confirmed_and_nothing_of_what_is_still_being_written()
    {
        await Write(c => Add(c, "kept"));
        var begun = Gate();
        var gate = Gate();
        var writing = Write(c =>
        {
            var id = Add(c, "unfinished");
            begun.Set();
            gate.Wait();
            return id;
        });
        begun.Wait();

        Assert.Equal(["kept"], await TextsAsync());
        gate.Set();
        await writing;
        Assert.Equal(["kept", "unfinished"], await TextsAsync());
    }

    [Fact]
    public async Task The_file_survives_power_loss_by_its_settings_and_is_for_the_service_s_own_account_only()
    {
        Assert.Equal("wal", await Write(c => (string)Rows.Scalar(c, "PRAGMA journal_mode")!));
        Assert.Equal(2L, await Write(c => (long)Rows.Scalar(c, "PRAGMA synchronous")!));
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "data")))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    /// <summary>Keeps the writer busy until the event is set, so that what is written meanwhile makes one group.</summary>
    private ManualResetEventSlim Hold()
    {
        var (gate, held) = (Gate(), Gate());
        _ = Write(_ =>
        {
            held.Set();
            gate.Wait();
            return 0;
        });
        held.Wait();
        return gate;
    }

    private ManualResetEventSlim Gate()
    {
        _gates.Add(new ManualResetEventSlim());
        return _gates[^1];
    }

    private Task<T> Write<T>(Func<SqliteConnection, T> work) => _database.WriteAsync(work, default);

    private static long Add(SqliteConnection connection, string text, int bulk = 0) => (long)Rows.Scalar(
        connection, "INSERT INTO notes (text) VALUES (@0) RETURNING id", text + new string(' ', bulk))!;

    private async Task<List<string>> TextsAsync() => await _database.ReadAsync(Texts, default);

    private static List<string> Texts(SqliteConnection connection) =>
        Rows.Query(connection, r => r.GetString(0).TrimEnd(), "SELECT text FROM notes ORDER BY id");
}
