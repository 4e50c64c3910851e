using System.Collections.Immutable;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>
/// Writers who are held up or die between their commit and their lists, while others go on. In the end the list has the case once, where its last
/// commit put it: each commit gives it another day.
/// </summary>
public sealed class LateIndexTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private const string Number = "ALM-M-2026-000001";

    private static readonly LocalDate Eve = new(2026, 3, 1);

    private readonly FaultProxy _proxy = storage.Proxy;
    private FaultyTables _tables = null!;

    public async Task InitializeAsync()
    {
        _tables = await FaultyTables.OfAsync(_proxy);
        await CommitAsync(Others(), 1);
    }

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_dies_before_his_lists_leaves_no_row_of_what_was_before()
    {
        await DieAsync(2);
        Assert.Equal([1], await DaysAsync());
        await SweepAsync();
        await LiesOnAsync(2);
    }

    [Fact]
    public async Task Who_comes_after_one_that_died_takes_away_the_rows_of_both()
    {
        await DieAsync(2);
        await CommitAsync(Others(), 3);
        Assert.Equal([3], await DaysAsync());
        await SweepAsync();
        await LiesOnAsync(3);
    }

    [Fact]
    public async Task Who_comes_after_two_that_died_takes_away_the_rows_of_all()
    {
        await DieAsync(2);
        await DieAsync(3);
        await CommitAsync(Others(), 4);
        Assert.Equal([4], await DaysAsync());
        await SweepAsync();
        await LiesOnAsync(4);
    }

    [Fact]
    public async Task Whose_lists_arrive_after_those_of_a_later_commit_sees_it_and_puts_them_right()
    {
        var (late, slow) = await HoldUpAsync(2);
        await CommitAsync(Others(), 3);
        late.LetGo();
        await slow;
        await LiesOnAsync(3);
    }

    [Fact]
    public async Task Whose_lists_arrive_after_the_sweep_did_his_work_and_others_went_on_puts_them_right()
    {
        var (late, slow) = await HoldUpAsync(2);
        await SweepAsync();
        await CommitAsync(Others(), 3);
        await CommitAsync(Others(), 4);
        late.LetGo();
        await slow;
        await LiesOnAsync(4);
    }

    [Fact]
    public async Task A_sweep_that_hangs_while_another_does_its_work_puts_right_what_it_wrote_too_late()
    {
        await DieAsync(2);
        var late = HoldUpLists();
        var slow = new AzureCaseStore(_tables.Open()).DueAsync(WrittenCase.Monday, 10, default);
        await late.Struck;
        await SweepAsync();
        await CommitAsync(Others(), 3);
        await CommitAsync(Others(), 4);
        late.LetGo();
        await slow;
        await LiesOnAsync(4);
    }

    [Fact]
    public async Task A_sweep_leaves_the_entry_of_who_came_meanwhile_and_died()
    {
        await DieAsync(2);
        var late = HoldUpLists();
        var slow = new AzureCaseStore(_tables.Open()).DueAsync(WrittenCase.Monday, 10, default);
        await late.Struck;
        await DieAsync(3);
        late.LetGo();
        await slow;
        await SweepAsync();
        await LiesOnAsync(3);
    }

    [Fact]
    public async Task Of_two_who_join_the_outbox_at_once_neither_takes_the_other_s_entry_away()
    {
        await DieAsync(2);
        var joining = _proxy.Inject(new Fault.Delayed(), r => r.Method == "PUT" && r.Names(_tables.Prefix + TableName.Outbox), times: 1);
        var slow = new AzureCaseStore(_tables.Open()).CommitAsync(Request(3), default);
        await joining.Struck;
        await DieAsync(3);
        joining.LetGo();
        Assert.IsType<CommitResult.Conflict>(await slow);
        await SweepAsync();
        await LiesOnAsync(3);
    }

    /// <summary>Once, on that day, and nothing is left to be done; also for those who look for words.</summary>
    private async Task LiesOnAsync(int day)
    {
        Assert.Equal([day], await DaysAsync());
        Assert.Equal([day], await DaysAsync("фризен"));
        Assert.Empty(await _tables.Table(TableName.Outbox).QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync());
    }

    private async Task<List<int>> DaysAsync(string? text = null)
    {
        var page = await Others().ListAsync(new CaseQuery(WrittenCase.Office, null, null, null, text, 1, 1000), default);
        return [.. page.Cases.Select(c => Period.Between(Eve, c.DueOn!.Value, PeriodUnits.Days).Days)];
    }

    private Task<ImmutableArray<string>> SweepAsync() => Others().DueAsync(WrittenCase.Monday, 10, default);

    private AzureCaseStore Others() => new(_tables.OpenDirectly());

    /// <summary>Commits, and has its lists lie on the way.</summary>
    private async Task<(FaultRule Late, Task Slow)> HoldUpAsync(int day)
    {
        var late = HoldUpLists();
        var slow = CommitAsync(new AzureCaseStore(_tables.Open()), day);
        await late.Struck;
        return (late, slow);
    }

    private FaultRule HoldUpLists() => _proxy.Inject(new Fault.Delayed(), IsOfLists, times: 1);

    /// <summary>Commits, and is heard of no more.</summary>
    private async Task DieAsync(int day)
    {
        var dead = new AzureCaseStore(_tables.Open());
        var line = _proxy.Inject(new Fault.RequestLost(), IsOfLists, times: 1);
        await CommitAsync(dead, day);
        Assert.Equal(1, line.Hits);
    }

    private bool IsOfLists(StorageRequest request) => request.IsTransaction && request.Names(_tables.Prefix + TableName.Index);

    private static async Task CommitAsync(AzureCaseStore store, int day) => Assert.IsType<CommitResult.Done>(await store.CommitAsync(Request(day), default));

    /// <summary>The commit that makes the case's n-th event and lays it on the n-th day.</summary>
    private static CommitRequest Request(int day) => WrittenCase.Request(
        Number, day - 1, row: WrittenCase.Row(Number) with { Due = "review", DueOn = Eve.PlusDays(day) });
}
