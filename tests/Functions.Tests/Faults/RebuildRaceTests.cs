using System.Collections.Immutable;
using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A rebuild that hangs in the middle of its work while commits go on, or that cannot be done at all.</summary>
public sealed class RebuildRaceTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private const string First = "ALM-M-2026-000001";
    private const string Last = "ALM-M-2026-000002";

    private static readonly LocalDate Day = new(2026, 3, 3);

    private readonly FaultProxy _proxy = storage.Proxy;
    private FaultyTables _tables = null!;

    public async Task InitializeAsync()
    {
        _tables = await FaultyTables.OfAsync(_proxy);
        await CommitAsync(First, 0, "Бірінші");
        await CommitAsync(Last, 0, "Екінші");
    }

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_commit_between_reading_a_case_and_writing_its_line_is_not_undone()
    {
        var late = _proxy.Inject(new Fault.Delayed(), r => r.Method == "PUT" && r.Names(_tables.Prefix + TableName.Cases) && r.Names(First), times: 1);
        var rebuild = new AzureCaseStore(_tables.Open()).RebuildAsync(Renamed, default);
        await late.Struck;
        await CommitAsync(First, 1, "Бірінші");
        late.LetGo();
        Assert.Equal(2, await rebuild);

        await CommitAsync(First, 2, "Бірінші");
        Assert.Equal(3, (await Store().LoadAsync(First, default)).Length);
    }

    [Fact]
    public async Task A_row_that_a_commit_writes_while_it_is_taken_for_a_stray_one_stays()
    {
        // The very row that the next commit will write.
        await _tables.Table(TableName.Index).AddEntityAsync(
            new Azure.Data.Tables.TableEntity($"o:{WrittenCase.Office}", $"w|{Day.PlusDays(5):uuuu-MM-dd}|{First}") { ["OfTable"] = "Cases", ["Of"] = First, ["Row"] = "{}" });
        var late = _proxy.Inject(new Fault.Delayed(), r => r.Method == "DELETE" && r.Names(_tables.Prefix + TableName.Index), times: 1);
        var rebuild = new AzureCaseStore(_tables.Open()).RebuildAsync(Same, default);
        await late.Struck;
        await CommitAsync(First, 1, "Бірінші", Day.PlusDays(5));
        late.LetGo();
        await rebuild;

        Assert.Equal([First, Last], await Entries.ListedAsync(Store()));
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Last)]
    public async Task One_case_that_cannot_be_made_anew_leaves_all_as_it_was(string faulty)
    {
        await Assert.ThrowsAsync<FormatException>(() => Store().RebuildAsync(events => events[0].CaseNumber == faulty ? throw new FormatException() : Renamed(events), default));
        Assert.False(await Store().MustRebuildAsync(default));
        Assert.Equal(["Бірінші", "Екінші"], (await ListAsync()).Select(c => c.Applicant).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lists_of_which_nothing_says_how_they_were_laid_out_are_due_to_be_made_anew()
    {
        await _tables.Table(TableName.Claims).DeleteEntityAsync("index", TableName.Cases);
        Assert.True(await Store().MustRebuildAsync(default));
        await CommitAsync(First, 1, "Бірінші");
        Assert.True(await Store().MustRebuildAsync(default));

        await Store().RebuildAsync(Renamed, default);
        Assert.False(await Store().MustRebuildAsync(default));
        Assert.Equal(["Жаңа", "Жаңа"], (await ListAsync()).Select(c => c.Applicant));
    }

    private static CaseRow Renamed(ImmutableArray<RecordedEvent> events) => Same(events) with { Applicant = "Жаңа" };

    private static CaseRow Same(ImmutableArray<RecordedEvent> events) => WrittenCase.Row(events[0].CaseNumber) with
    {
        Applicant = events[0].CaseNumber == First ? "Бірінші" : "Екінші", Due = "review", DueOn = events.Length == 1 ? Day : Day.PlusDays(5),
    };

    private AzureCaseStore Store() => new(_tables.OpenDirectly());

    private async Task<ImmutableArray<CaseRow>> ListAsync() => (await Store().ListAsync(new CaseQuery(WrittenCase.Office, null, null, null, null, 1), default)).Cases;

    private async Task CommitAsync(string number, long version, string applicant, LocalDate? day = null) => Assert.IsType<CommitResult.Done>(await Store().CommitAsync(
        WrittenCase.Request(number, version, row: WrittenCase.Row(number) with { Applicant = applicant, Due = "review", DueOn = day ?? Day }), default));
}
