using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class PurgeTests
{
    [Fact]
    public async Task Only_the_finished_are_purged()
    {
        await using var rig = Rig();
        await FinishAsync(rig, "old");
        await rig.StartAsync("wait", id: "new");

        Assert.Equal(0, await PurgeAsync(rig, "new"));
        Assert.Equal(0, await PurgeAsync(rig, "nobody"));
        Assert.Equal(1, await PurgeAsync(rig, new PurgeInstancesFilter()));
        Assert.Null(await rig.Client.GetInstanceAsync("old", CancellationToken.None));
        Assert.NotNull(await rig.Client.GetInstanceAsync("new", CancellationToken.None));
    }

    [Fact]
    public async Task What_was_purged_is_gone_and_its_id_is_free()
    {
        await using var rig = Rig();
        await FinishAsync(rig, "a");
        Assert.Equal(1, await PurgeAsync(rig, "a"));
        Assert.Equal(0, await PurgeAsync(rig, "a"));
        await rig.RestartAsync();
        Assert.Null(await rig.Client.GetInstanceAsync("a", CancellationToken.None));

        await FinishAsync(rig, "a");
        Assert.Equal(1, await rig.OutputAsync<int>("a"));
    }

    [Fact]
    public async Task A_filter_goes_by_status_and_time_of_creation_both_ends_included()
    {
        await using var rig = Rig();
        var began = rig.Now;
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            await FinishAsync(rig, id);
            await rig.AdvanceAsync(TimeSpan.FromDays(1));
        }

        await rig.StartAsync("wait", id: "t");
        await rig.Client.TerminateInstanceAsync("t", CancellationToken.None);
        await rig.DrainAsync();

        Assert.Equal(2, await PurgeAsync(rig, new PurgeInstancesFilter(began.AddDays(1), began.AddDays(2))));
        Assert.Equal(1, await PurgeAsync(rig, new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Terminated])));
        Assert.Equal(0, await PurgeAsync(rig, new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(2, await PurgeAsync(rig, new PurgeInstancesFilter(Statuses: [])));
    }

    private static EngineRig Rig() => new(r => r.Orchestrator("wait", async c => await c.Next()));

    private static async Task FinishAsync(EngineRig rig, string id)
    {
        await rig.StartAsync("wait", id: id);
        await rig.TellAsync(id, Orchestrating.Changed, 1);
    }

    private static async Task<int> PurgeAsync(EngineRig rig, string id) =>
        (await rig.Client.PurgeInstanceAsync(id, CancellationToken.None)).PurgedInstanceCount;

    private static async Task<int> PurgeAsync(EngineRig rig, PurgeInstancesFilter filter) =>
        (await rig.Client.PurgeAllInstancesAsync(filter, CancellationToken.None)).PurgedInstanceCount;
}
