using MissionReg.Azurite;
using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>The storage in the cloud beside that of one machine.</summary>
public sealed class BothStoragesTests(PastWeek week) : IClassFixture<PastWeek>, IAsyncLifetime
{
    private AzuriteServer azurite = null!;

    public async Task InitializeAsync() => azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true });

    public async Task DisposeAsync() => await azurite.DisposeAsync();

    [Fact]
    public async Task The_same_history_through_both_storages_gives_equal_projections()
    {
        var other = new Town(new AzureOffice(azurite));
        await other.InitializeAsync();
        try
        {
            await History.PassAsync(other);
            var (here, there) = (await Projections.OfAsync(week.Town.Office), await Projections.OfAsync(other.Office));
            Assert.Equal(Projections.WithoutChance(here), Projections.WithoutChance(there));
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_history_migrated_to_the_cloud_and_back_is_the_same()
    {
        var (cloud, back) = (new Town(new AzureOffice(azurite, LaterOffice.Clock)), new Town(new LaterOffice()));
        using var source = week.Open();
        using (var middle = Installation.Azure(azurite))
        using (var target = Installation.Embedded(back.Office.DataFolder))
        {
            (await source.MigrateToAsync(middle)).Is(0);
            Assert.All((await source.MigrateToAsync(middle)).Is(0).Copied.Values, copied => Assert.Equal(0, copied));
            (await middle.MigrateToAsync(target)).Is(0);
            var lines = await source.LinesAsync();
            Assert.Equal(lines, await middle.LinesAsync());
            Assert.Equal(lines, await target.LinesAsync());
        }

        var expected = await Projections.OfAsync(week.Town.Office);
        foreach (var migrated in (Town[])[cloud, back])
        {
            await migrated.InitializeAsync();
            try
            {
                Assert.Equal(Projections.Ordered(expected), Projections.Ordered(await Projections.OfAsync(migrated.Office)));
            }
            finally
            {
                await migrated.DisposeAsync();
            }
        }
    }
}
