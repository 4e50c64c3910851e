using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Two manifests of different journals that want the same case, one of them held up on its way: nothing but the case stands between them.</summary>
public sealed class HoldRaceTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private const string Case = "ALM-M-2026-000001";

    private static readonly Journal Other = new("MAN-ALA2", 2026);

    private readonly FaultProxy _proxy = storage.Proxy;
    private FaultyTables _tables = null!;

    public async Task InitializeAsync() => _tables = await FaultyTables.OfAsync(_proxy);

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whose_hold_comes_too_late_does_not_get_the_case(bool heldBefore)
    {
        if (heldBefore)
        {
            var first = NumberOf(await Direct().CommitAsync(WrittenManifest.New(Case), default));
            await Direct().CommitAsync(WrittenManifest.Next(first, 1), default);
            Assert.Null(await Direct().OpenOfAsync(Case, default));
        }

        await OneGetsItAsync(r => r.Writes && !r.IsTransaction && r.Target.Contains(_tables.Prefix + TableName.Claims, StringComparison.Ordinal) && r.Names(Case));
    }

    [Fact]
    public async Task Whose_transaction_comes_too_late_does_not_get_the_case() =>
        await OneGetsItAsync(r => r.IsTransaction && r.Names(_tables.Prefix + TableName.Manifests));

    private async Task OneGetsItAsync(Func<StorageRequest, bool> heldUp)
    {
        var late = _proxy.Inject(new Fault.Delayed(), heldUp, times: 1);
        var slow = new AzureManifestStore(_tables.Open()).CommitAsync(WrittenManifest.New(Case), default);
        await late.Struck;
        var quick = NumberOf(await Direct().CommitAsync(WrittenManifest.New(Other, row => row, Case), default));
        late.LetGo();

        Assert.Equal(Case, Assert.Single(Assert.IsType<ManifestCommitResult.Taken>(await slow).Cases));
        Assert.Equal(quick, await Direct().OpenOfAsync(Case, default));
    }

    private AzureManifestStore Direct() => new(_tables.OpenDirectly());

    private static string NumberOf(ManifestCommitResult result) => Assert.IsType<ManifestCommitResult.Done>(result).Commit.Number;
}
