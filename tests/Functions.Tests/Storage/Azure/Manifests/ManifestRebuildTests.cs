using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Azure.Manifests;

public sealed class ManifestRebuildTests : IAsyncLifetime
{
    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task Torn_lists_are_made_anew_from_the_events()
    {
        var store = new AzureManifestStore(_tables.Open());
        var first = await CompileAsync(store, "C-1");
        var second = await CompileAsync(store, "C-2");
        Assert.False(await store.MustRebuildAsync(default));
        var whole = await ListAsync(store);
        Assert.Equal([second, first], whole.Select(m => m.Number));

        var index = _tables.Client("Index");
        var row = await index.QueryAsync<TableEntity>($"PartitionKey eq 'm:{WrittenManifest.Centre}'").FirstAsync();
        await index.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await index.AddEntityAsync(new TableEntity("q:", "000000000000001|MAN-ALA1-2026-000009") { ["Of"] = "MAN-ALA1-2026-000009", ["OfTable"] = "Manifests" });
        await _tables.Client("Claims").UpsertEntityAsync(new TableEntity("index", "Manifests") { ["Version"] = 0 });

        var later = new AzureManifestStore(_tables.Open());
        Assert.Equal([first], (await ListAsync(later)).Select(m => m.Number));
        Assert.True(await later.MustRebuildAsync(default));
        Assert.Equal(2, await later.RebuildAsync(default));
        Assert.False(await later.MustRebuildAsync(default));
        Assert.Equal(whole.Select(m => m with { Holds = [] }), (await ListAsync(later)).Select(m => m with { Holds = [] }));
        Assert.Empty(await later.PendingAsync(10, default));
        Assert.Equal(first, await later.OpenOfAsync("C-1", default));
    }

    private static async Task<IEnumerable<ManifestRow>> ListAsync(AzureManifestStore store) =>
        (await store.ListAsync(new ManifestQuery(WrittenManifest.Centre, null, null, 1), default)).Manifests;

    private static async Task<string> CompileAsync(AzureManifestStore store, string caseNumber)
    {
        var request = new ManifestCommitRequest(null, 0, WrittenManifest.Book, null, ordinal =>
        {
            var number = $"MAN-ALA1-2026-{ordinal:D6}";
            var item = new ManifestItem(caseNumber, "almaty-2011-missionary", "2011-07-11.1", "registration", [new ManifestPaper("invitation", PaperKind.Copy, 1)]);
            var compiled = ManifestEventJson.Write(new ManifestEvent.ManifestCompiled(Leg.ToOffice, WrittenManifest.Centre, WrittenManifest.Office, [item]));
            var events = EventChain.Append(number, 0, "", [compiled], WrittenManifest.Monday, "command", new ActorStamp("a", "Әлия", "Инспектор"), "centre");
            return new ManifestCommit(number, events, ManifestRow.Of(ManifestEvolution.Fold(events)!), "");
        });
        return Assert.IsType<ManifestCommitResult.Done>(await store.CommitAsync(request, default)).Commit.Number;
    }
}
