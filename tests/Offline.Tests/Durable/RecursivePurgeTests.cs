using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class RecursivePurgeTests
{
    [Fact]
    public async Task A_purge_takes_sub_orchestrations_along_only_if_asked_to()
    {
        await using var rig = await FamilyAsync();
        Assert.Equal(1, (await rig.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions())).PurgedInstanceCount);
        Assert.NotNull(await rig.Client.GetInstanceAsync("child", CancellationToken.None));

        await using var other = await FamilyAsync();
        Assert.Equal(3, (await other.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);
        Assert.Null(await other.Client.GetInstanceAsync("child", CancellationToken.None));
        Assert.Null(await other.Client.GetInstanceAsync("grandchild", CancellationToken.None));
    }

    [Fact]
    public async Task So_does_a_purge_by_filter_each_once()
    {
        await using var rig = await FamilyAsync();

        Assert.Equal(3, (await rig.Client.PurgeAllInstancesAsync(new(), new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount);
    }

    [Fact]
    public async Task A_purge_must_be_given_time()
    {
        await using var rig = await FamilyAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => rig.Client.PurgeAllInstancesAsync(new() { Timeout = TimeSpan.Zero }, CancellationToken.None));
        Assert.Equal(
            3, (await rig.Client.PurgeAllInstancesAsync(new() { Timeout = TimeSpan.FromHours(1) }, CancellationToken.None)).PurgedInstanceCount);
    }

    private static async Task<EngineRig> FamilyAsync()
    {
        var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>("child", null, new SubOrchestrationOptions(instanceId: "child")))
            .Orchestrator("child", async c => await c.CallSubOrchestratorAsync<int>("grandchild", null, new SubOrchestrationOptions(instanceId: "grandchild")))
            .Orchestrator("grandchild", _ => Task.FromResult<object?>(3)));
        await rig.StartAsync("parent", id: "parent");
        Assert.Equal(3, await rig.OutputAsync<int>("parent"));
        return rig;
    }
}
