using System.Globalization;
using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Manifests and reference data on their way into tables, whose answers are lost at each request.</summary>
public sealed class InterruptedRegistryTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = storage.Proxy;
    private FaultyTables _tables = null!;

    public async Task InitializeAsync() => _tables = await FaultyTables.OfAsync(_proxy);

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_manifest_whose_answer_is_lost_anywhere_holds_its_cases_and_takes_one_number()
    {
        var store = new AzureManifestStore(_tables.Open());
        await store.CommitAsync(WrittenManifest.New("FIRST-1", "FIRST-2"), default);
        var requests = await RequestsOfAsync(() => store.CommitAsync(WrittenManifest.New("SECOND-1", "SECOND-2") with { AnswerKey = Key(-1) }, default));
        for (var k = 0; k < requests; k++)
        {
            var request = WrittenManifest.New($"{k}-1", $"{k}-2") with { AnswerKey = Key(k) };
            Outage(k);
            var failure = await Record.ExceptionAsync(() => store.CommitAsync(request, default));
            Assert.True(failure is null || StorageFault.Is(failure), $"request {k}: {failure}");
            _proxy.Heal();

            var number = NumberOf(k + 3);
            Assert.Equal(number, await store.CommitAsync(request, default) switch
            {
                ManifestCommitResult.Done done => done.Commit.Number,
                ManifestCommitResult.Repeated repeated => repeated.Answer.CaseNumber,
                var other => other.ToString(),
            });
            Assert.Equal(number, await store.OpenOfAsync($"{k}-1", default));
            Assert.Equal(number, await store.OpenOfAsync($"{k}-2", default));
        }

        await store.PendingAsync(1000, default);
        var page = await store.ListAsync(new ManifestQuery(WrittenManifest.Centre, null, null, 1, 1000), default);
        Assert.Equal(
            Enumerable.Range(1, requests + 2).Select(NumberOf), page.Manifests.Select(m => m.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reference_data_whose_answer_is_lost_anywhere_are_there_once()
    {
        var store = new AzureSeedStore(_tables.Open());
        await store.AddAsync([Seed("first")], Key(-2), "", default);
        var requests = await RequestsOfAsync(() => store.AddAsync([Seed("second")], Key(-1), "", default));
        for (var k = 0; k < requests; k++)
        {
            Outage(k);
            Assert.True(StorageFault.Is(await Assert.ThrowsAnyAsync<Exception>(() => store.AddAsync([Seed($"{k}")], Key(k), "", default))));
            _proxy.Heal();
            if ((await store.AllAsync(default)).All(s => s.Id != $"{k}"))
            {
                await store.AddAsync([Seed($"{k}")], Key(k), "", default);
            }
        }

        Assert.Equal(
            ["first", "second", .. Enumerable.Range(0, requests).Select(k => $"{k}")], (await store.AllAsync(default)).Select(s => s.Id));
        Assert.All(await store.AllAsync(default), s => Assert.True(s.IsWhole));
    }

    private static string NumberOf(int n) => string.Create(CultureInfo.InvariantCulture, $"MAN-ALA1-2026-{n:D6}");

    private static AnswerKey Key(int n) => new("inspector", $"key {n}", "hash");

    private static StoredSeed Seed(string id) => StoredSeed.Of(
        SeedKind.Procedure, id, "1", $$"""{"id": "{{id}}"}""", new Loading(new ActorStamp("a", "A", "Administrator"), WrittenManifest.Monday, "a test"));

    private async Task<int> RequestsOfAsync(Func<Task> work)
    {
        _proxy.Forget();
        await work();
        return _proxy.Requests.Count;
    }

    private void Outage(int k)
    {
        _proxy.Inject(new Fault.AnswerLost(), after: k, times: 1);
        _proxy.Inject(new Fault.RequestLost(), after: k);
    }
}
