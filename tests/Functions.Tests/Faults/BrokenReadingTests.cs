using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Tests.Storage.Cases;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A journal's reading is on record at all of its cases or at none, wherever it is broken off.</summary>
public sealed class BrokenReadingTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private static readonly string[] Cases = ["ALM-M-2026-000001", "ALM-M-2026-000002", "ALM-M-2026-000003"];

    private readonly FaultProxy _proxy = storage.Proxy;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_broken_off_counts_nowhere_and_what_was_repeated_once()
    {
        var tables = await FaultyTables.OfAsync(_proxy);
        var store = new AzureCaseStore(tables.Open());
        await store.RecordReadAsync(Cases[0], "a.clerk", WrittenCase.Monday, default);
        for (var k = 0; k <= Cases.Length; k++)
        {
            _proxy.Inject(new Fault.RequestLost(), r => r.Writes, after: k);
            Assert.True(StorageFault.Is(await Assert.ThrowsAnyAsync<Exception>(() => store.RecordReadsAsync([.. Cases], "b.head", WrittenCase.Monday, default))));
            _proxy.Heal();
            await HasBeenReadAsync(0);
        }

        await store.RecordReadsAsync([.. Cases], "b.head", WrittenCase.Monday, default);
        await HasBeenReadAsync(1);

        async Task HasBeenReadAsync(int times)
        {
            foreach (var number in Cases)
            {
                Assert.Equal(times, (await store.ReadsAsync(number, default)).Count(r => r.Account == "b.head"));
            }

            Assert.Equal(1 + (times * Cases.Length), await new CaseReadings(tables.OpenDirectly()).AllAsync(default).CountAsync());
        }
    }
}
