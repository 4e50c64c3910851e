using Azure.Data.Tables;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>An index that lacks rows, or has too many: it is only derived, and is made right from the events.</summary>
public sealed class TornIndexTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = storage.Proxy;
    private readonly List<string> _numbers = [];
    private FaultyTables _tables = null!;
    private AzureCaseStore _store = null!;

    public async Task InitializeAsync()
    {
        _tables = await FaultyTables.OfAsync(_proxy);
        _store = new AzureCaseStore(_tables.Open());
        foreach (var key in (string[])["a", "b", "c"])
        {
            _numbers.Add(await Entries.AnswerAsync(_store, Entries.Opening(key)));
        }
    }

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_a_commit_could_not_write_to_the_index_the_sweep_writes()
    {
        var cut = _proxy.Inject(new Fault.RequestLost(), OfIndex);
        _numbers.Add(await Entries.AnswerAsync(_store, Entries.Opening("d")));
        await MoveAsync(_numbers[0]);
        Assert.True(cut.Hits >= 2);
        _proxy.Heal();
        Assert.Equal(_numbers[..3], await Entries.ListedAsync(_store));

        await SweepAsync();
        Assert.Equal(_numbers, await Entries.ListedAsync(_store));
        Assert.Equal(new LocalDate(2026, 3, 4), await DueOnAsync(_numbers[0]));
    }

    [Fact]
    public async Task What_a_commit_could_not_write_to_the_index_the_next_start_writes()
    {
        _proxy.Inject(new Fault.AnswerLost(), OfIndex);
        _numbers.Add(await Entries.AnswerAsync(_store, Entries.Opening("d")));
        await MoveAsync(_numbers[0]);
        _proxy.Heal();

        Assert.False(await new AzureCaseStore(_tables.Open()).MustRebuildAsync(default));
        Assert.Equal(_numbers, await Entries.ListedAsync(_store));
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_keeps_the_sweep_from_no_other()
    {
        _proxy.Inject(new Fault.RequestLost(), OfIndex);
        var torn = await Entries.AnswerAsync(_store, Entries.Opening("d"));
        _numbers.Add(await Entries.AnswerAsync(_store, Entries.Opening("e")));
        _proxy.Heal();
        var cases = _tables.Table(TableName.Cases);
        var head = (await cases.GetEntityAsync<TableEntity>(torn, "head")).Value;
        var row = head["Row"];
        head["Row"] = "{";
        await cases.UpdateEntityAsync(head, head.ETag, TableUpdateMode.Replace);

        await SweepAsync();
        Assert.Equal(_numbers, await Entries.ListedAsync(_store));

        head["Row"] = row;
        await cases.UpdateEntityAsync(head, Azure.ETag.All, TableUpdateMode.Replace);
        await SweepAsync();
        Assert.Equal([.. _numbers[..3], torn, _numbers[3]], await Entries.ListedAsync(_store));
    }

    [Fact]
    public async Task Rows_that_were_torn_out_or_put_in_by_hand_are_put_right_by_a_rebuild()
    {
        var index = _tables.Table(TableName.Index);
        foreach (var row in await index.QueryAsync<TableEntity>().Where(r => r.GetString(IndexRow.Number) == _numbers[1]).ToListAsync())
        {
            await index.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        var listed = await index.QueryAsync<TableEntity>("RowKey ge 'w|' and RowKey lt 'w}'").FirstAsync(r => r.GetString(IndexRow.Number) == _numbers[0]);
        listed.RowKey = "w|2026-01-01|" + _numbers[0];
        await index.AddEntityAsync(listed);
        Assert.Equal([_numbers[0], _numbers[0], _numbers[2]], await Entries.ListedAsync(_store));

        Assert.Equal(3, await _store.RebuildAsync(Entries.RowOf, default));
        Assert.Equal(_numbers, await Entries.ListedAsync(_store));
        Assert.Equal(_numbers, (await SweepAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rebuild_broken_off_anywhere_is_still_due_and_done_again()
    {
        await MoveAsync(_numbers[2]);
        _proxy.Forget();
        await _store.RebuildAsync(Entries.RowOf, default);
        var requests = _proxy.Requests.Count;
        for (var k = 1; k < requests; k += 3)
        {
            _proxy.Inject(new Fault.RequestLost(), after: k);
            Assert.True(StorageFault.Is(await Assert.ThrowsAnyAsync<Exception>(() => _store.RebuildAsync(Entries.RowOf, default))));
            _proxy.Heal();
            var next = new AzureCaseStore(_tables.Open());
            if (await next.MustRebuildAsync(default))
            {
                await next.RebuildAsync(Entries.RowOf, default);
            }

            Assert.False(await next.MustRebuildAsync(default));
            Assert.Equal(_numbers, await Entries.ListedAsync(next));
        }
    }

    private bool OfIndex(StorageRequest request) => request.Writes && request.Names(_tables.Prefix + TableName.Index);

    private async Task MoveAsync(string number)
    {
        var there = await _store.LoadAsync(number, default);
        await Entries.AnswerAsync(_store, Entries.Adding(number, there.Length, there[^1].Hash, $"moved {number}"));
    }

    private async Task<IEnumerable<string>> SweepAsync() => await _store.DueAsync(WrittenCase.Monday + Duration.FromDays(1), 100, default);

    private async Task<LocalDate?> DueOnAsync(string number)
    {
        var page = await _store.ListAsync(new CaseQuery(WrittenCase.Office, null, null, null, null, 1), default);
        return page.Cases.Single(c => c.CaseNumber == number).DueOn;
    }
}
