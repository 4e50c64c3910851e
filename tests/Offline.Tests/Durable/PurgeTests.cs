using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class PurgeTests
{
    [Fact]
    public async Task Only_the_finished_are_purged()
    {
        await using var rig = new EngineRig(Sleeper);
        await rig.StartAsync("sleeper", id: "old");
        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        await rig.StartAsync("sleeper", id: "new");

        Assert.Equal(0, (await rig.Client.PurgeInstanceAsync("new", CancellationToken.None)).PurgedInstanceCount);
        Assert.Equal(0, (await rig.Client.PurgeInstanceAsync("nobody", CancellationToken.None)).PurgedInstanceCount);
        Assert.Equal(1, (await rig.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(), CancellationToken.None)).PurgedInstanceCount);
        Assert.Null(await rig.Client.GetInstanceAsync("old", CancellationToken.None));
        Assert.NotNull(await rig.Client.GetInstanceAsync("new", CancellationToken.None));
    }

    private static void Sleeper(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.Orchestrator("sleeper", async c =>
    {
        await c.Days(30);
        return "awake";
    });
}
