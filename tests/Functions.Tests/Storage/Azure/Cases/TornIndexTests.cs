using Azure.Data.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>Whatever became of the index, a rebuild makes of the events what the embedded store shows.</summary>
public sealed class TornIndexTests : IAsyncLifetime
{
    private const int Seed = 20260302;

    private readonly TestTables _tables = new();
    private TwoStores _stores = null!;

    private TableClient Index => _tables.Client("Index");

    public async Task InitializeAsync()
    {
        _stores = await TwoStores.OpenAsync(_tables);
        var random = new Random(Seed);
        await _stores.GoAsync(Enumerable.Range(0, 24).Select(n => (n < 6 ? 0 : random.Next(12), random.Next(100), random.Next(1000))));
    }

    public async Task DisposeAsync() => await _stores.DisposeAsync();

    [Fact]
    public async Task Rows_that_are_missing_changed_or_foreign_are_put_right()
    {
        var random = new Random(Seed);
        foreach (var row in await Index.QueryAsync<TableEntity>().ToListAsync())
        {
            switch (random.Next(4))
            {
                case 0:
                    await Index.DeleteEntityAsync(row);
                    break;
                case 1:
                    row["Row"] = "{}";
                    row["Procedure"] = "another";
                    await Index.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                    break;
                case 2:
                    row.RowKey += "x";
                    await Index.AddEntityAsync(row);
                    break;
            }
        }

        await Index.AddEntityAsync(new TableEntity("o:almaty-internal-policy", "w|2026-03-12|FOREIGN") { ["Row"] = "{}" });
        await Index.AddEntityAsync(new TableEntity("p:ALM-MC-2026-000099", "case") { ["OfTable"] = "Cases", ["Of"] = "ALM-M-2026-000099" });
        var ofManifests = new TableEntity("o:almaty-internal-policy", "m|1") { ["OfTable"] = "Manifests", ["Of"] = "MAN-1" };
        await Index.AddEntityAsync(ofManifests);

        await _stores.Tables.RebuildAsync(_stores.History.RowOf, default);

        await _stores.AnswerAlikeAsync();
        Assert.True((await Index.GetEntityIfExistsAsync<TableEntity>(ofManifests.PartitionKey, ofManifests.RowKey)).HasValue);
    }

    [Fact]
    public async Task A_rebuild_that_was_broken_off_is_still_due_and_the_next_ends_it()
    {
        var fuses = new Fuses();
        var mortal = new AzureCaseStore(_tables.Open(fuses.Policy, pause: 0));
        Assert.False(await mortal.MustRebuildAsync(default));
        foreach (var request in (int[])[1, 12, 40])
        {
            var (_, blown) = await fuses.RunAsync<object>(request, Breakage.BeforeSending, async () => await mortal.RebuildAsync(_stores.History.RowOf, default));
            Assert.True(blown);
            Assert.Equal(request > 1, await _stores.Tables.MustRebuildAsync(default));
        }

        await _stores.Tables.RebuildAsync(_stores.History.RowOf, default);
        await _stores.AnswerAlikeAsync();
    }

    [Fact]
    public async Task Commits_beside_a_rebuild_are_not_lost_in_it()
    {
        var random = new Random(Seed + 1);
        var history = _stores.History;
        var rebuild = Task.Run(() => new AzureCaseStore(_tables.Open()).RebuildAsync(history.RowOf, default));
        await _stores.GoAsync(Enumerable.Range(0, 10).Select(_ => (random.Next(3, 7), random.Next(100), random.Next(1000))));
        await rebuild;

        await _stores.AnswerAlikeAsync();
    }
}
