using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Cases;
using MissionReg.Functions.Tests.Seeds;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Cases;

/// <summary>What is derived from the events is the same whether it was written with them or is made of them later.</summary>
public sealed class EmbeddedRebuildTests : IDisposable
{
    /// <summary>The tables as they were before there was a register.</summary>
    private const string FormerLayout = """
        CREATE TABLE events (
            case_number TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, command_id TEXT NOT NULL,
            actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, actor_post TEXT NOT NULL, channel TEXT NOT NULL,
            payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (case_number, sequence)) WITHOUT ROWID;
        CREATE TABLE cases (
            case_number TEXT PRIMARY KEY, office TEXT NOT NULL, procedure TEXT NOT NULL, status TEXT NOT NULL,
            applicant TEXT NOT NULL, folded TEXT NOT NULL, paper_number TEXT, received_at TEXT NOT NULL, due TEXT, due_on TEXT, next_wake INTEGER) WITHOUT ROWID;
        CREATE INDEX cases_by_wake ON cases (next_wake) WHERE next_wake IS NOT NULL;
        CREATE UNIQUE INDEX cases_by_paper ON cases (paper_number) WHERE paper_number IS NOT NULL;
        CREATE INDEX cases_by_due ON cases (office, due_on, case_number);
        """;

    private static readonly CourtDecision Court = new("2-114", new LocalDate(2026, 3, 2), "City court");

    private readonly SeedBook _seeds = WithCourtActs();
    private readonly CaseOffice _office;

    public EmbeddedRebuildTests() => _office = new CaseOffice(_seeds);

    private string DatabaseFile => Path.Combine(_office.Folder, "missionreg.db");

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(20110711)]
    [InlineData(8991104)]
    public async Task After_any_history_made_anew_it_is_the_same(int seed)
    {
        await WalkAsync(new Random(seed));
        var written = Derived(DatabaseFile);
        Assert.Contains(written, row => row.StartsWith("register", StringComparison.Ordinal));

        Assert.Equal(8, await new DerivedRecords(_office.Store, _office.Desk, NullLogger<DerivedRecords>.Instance).RebuildAsync(default));

        Assert.Equal(written.AsEnumerable(), Derived(DatabaseFile));
    }

    [Fact]
    public async Task A_data_folder_of_the_former_layout_is_brought_over_at_the_start()
    {
        await WalkAsync(new Random(7));
        var former = Path.Combine(_office.Folder, "former.db");
        Execute(former, $"""
            {FormerLayout}
            ATTACH '{DatabaseFile}' AS now;
            INSERT INTO events SELECT * FROM now.events;
            INSERT INTO cases SELECT case_number, office, procedure, status, applicant, lower(applicant), paper_number, received_at, due, due_on, next_wake FROM now.cases;
            """);

        for (var start = 0; start < 2; start++)
        {
            using var database = new SqliteDatabase(former);
            var store = new EmbeddedCaseStore(database);
            Assert.Equal(start == 0, await store.MustRebuildAsync(default));
            await new DerivedRecords(store, new CaseDesk(store, _seeds, _office.Clock), NullLogger<DerivedRecords>.Instance).StartingAsync(default);
            Assert.False(await store.MustRebuildAsync(default));
            Assert.Equal(8, (await store.ListAsync(new CaseQuery(WrittenCase.Office, null, null, null, "фризен", 1), default)).Cases.Length);
        }

        Assert.Equal(Derived(DatabaseFile).AsEnumerable(), Derived(former));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_named_and_nothing_is_lost()
    {
        var number = await _office.SubmitAsync();
        var written = Derived(DatabaseFile);
        using var database = new SqliteDatabase(DatabaseFile);
        using var folder = new SeedFolder();
        folder.Write(SeedFolder.Procedure, json => json["version"] = "2026-01-01.1");
        var store = new EmbeddedCaseStore(database);
        var derived = new DerivedRecords(store, new CaseDesk(store, new SeedBook(folder.Root), _office.Clock), NullLogger<DerivedRecords>.Instance);

        Assert.Contains(number, (await Assert.ThrowsAsync<InvalidOperationException>(() => derived.RebuildAsync(default))).Message, StringComparison.Ordinal);

        Assert.Equal(written.AsEnumerable(), Derived(DatabaseFile));
    }

    /// <summary>Eight cases on their ways, some to the register and beyond, some not.</summary>
    private async Task WalkAsync(Random random)
    {
        CaseCommand[] usual =
        [
            new CaseCommand.Register(null), new CaseCommand.StartReview(), new CaseCommand.DraftCertificate(null), new CaseCommand.SendForSignature(),
            new CaseCommand.Sign("K7QD-M2XP"), new CaseCommand.Notify("phone", null), new CaseCommand.Suspend(Court, "Reason"),
            new CaseCommand.LiftSuspension(Court, null), new CaseCommand.Revoke("Reason", Court),
        ];
        for (var i = 0; i < 8; i++)
        {
            var application = _office.CompleteApplication();
            var number = await _office.SubmitAsync(application with
            {
                Fields = application.Fields.SetItem("applicantName", $"Фризен {(char)('А' + i)}").SetItem("identityNumber", $"N{i / 2}").SetItem("region", "Алматы"),
            });
            var steps = i == 0 ? usual.Length : random.Next(usual.Length + 1);
            foreach (var command in usual.Take(steps))
            {
                _office.Clock.Now += Duration.FromHours(random.Next(30));
                CaseCommand given = random.Next(12) == 0 && command is CaseCommand.DraftCertificate
                    ? new CaseCommand.Refuse(["incomplete-or-false-information"], "Мекенжай көрсетілмеген.")
                    : command;
                Actor actor = command is CaseCommand.Register ? Officers.Clerk : command is CaseCommand.Sign or CaseCommand.Revoke ? Officers.Head : Officers.Specialist;
                await _office.GiveAsync(number, actor, given);
                if (random.Next(3) == 0)
                {
                    await _office.GiveAsync(number, Actor.System, new CaseCommand.PassDeadlines());
                }
            }
        }
    }

    /// <summary>Every row of what is derived, after the name of its table.</summary>
    private static ImmutableArray<string> Derived(string file)
    {
        using var connection = Open(file);
        return
        [
            .. from table in (string[])["cases", "register", "terms", "books"]
               from row in Rows.Query(connection, Text, $"SELECT * FROM {table} ORDER BY 1, 2, 3, 4")
               select $"{table} {row}",
        ];
    }

    private static string Text(SqliteDataReader r) =>
        string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{r.GetValue(i)}"));

    private static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        Rows.Execute(connection, sql);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static SeedBook WithCourtActs()
    {
        using var folder = new SeedFolder();
        folder.Write(SeedFolder.Procedure, json =>
        {
            foreach (var act in (string[])["suspend", "lift-suspension", "revoke"])
            {
                json["acts"]![act] = "17(5)";
            }
        });
        return new SeedBook(folder.Root);
    }
}
