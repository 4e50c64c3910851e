using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class TagTests
{
    [Fact]
    public async Task Tags_stay_with_an_instance_through_restarts_and_new_executions()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("again", async c =>
        {
            if (c.GetInput<int>() == 0)
            {
                c.ContinueAsNew(1);
                return null;
            }

            return await c.Next();
        }));

        var id = await StartAsync(rig, "again", ("centre", "ALM-1"), ("kind", "M"));
        await rig.RestartAsync();
        await rig.TellAsync(id, Orchestrating.Changed, 1);

        Assert.Equal("centre=ALM-1 kind=M", Tags(await rig.ReadAsync(id)));
        Assert.Equal("centre=ALM-1 kind=M", Tags((await rig.Client.GetInstanceAsync(id, CancellationToken.None))!));
    }

    [Fact]
    public async Task An_instance_started_without_tags_has_none()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));

        Assert.Empty((await rig.ReadAsync(await rig.StartAsync("wait"))).Tags);
    }

    [Fact]
    public async Task A_sub_orchestration_has_its_parents_tags_under_its_own()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>(
                "child", null, new SubOrchestrationOptions(new TaskOptions(tags: new Dictionary<string, string> { ["kind"] = "P", ["page"] = "3" }), "c")))
            .Orchestrator("child", async c => await c.Next()));

        await StartAsync(rig, "parent", ("centre", "ALM-1"), ("kind", "M"));

        Assert.Equal("centre=ALM-1 kind=P page=3", Tags(await rig.ReadAsync("c")));
    }

    [Fact]
    public async Task A_sub_orchestration_tagged_so_is_not_waited_for()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c =>
            {
                await c.CallSubOrchestratorAsync<int>(
                    "child", null, new SubOrchestrationOptions(new TaskOptions(tags: new Dictionary<string, string> { ["FireAndForget"] = "" }), "c"));
                return "gone on";
            })
            .Orchestrator("child", async c => await c.CallSubOrchestratorAsync<int>("grandchild", null, new SubOrchestrationOptions(instanceId: "g")))
            .Orchestrator("grandchild", async c => await c.Next()));

        Assert.Equal("gone on", await rig.OutputAsync<string>(await StartAsync(rig, "parent", ("centre", "ALM-1"))));

        await rig.TellAsync("g", Orchestrating.Changed, 4);
        Assert.Equal(4, await rig.OutputAsync<int>("c"));
        Assert.Equal("centre=ALM-1", Tags(await rig.ReadAsync("g")));
    }

    private static async Task<string> StartAsync(EngineRig rig, string orchestrator, params (string Name, string Value)[] tags)
    {
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync(
            orchestrator, 0, new StartOrchestrationOptions { Tags = tags.ToDictionary(t => t.Name, t => t.Value) });
        await rig.DrainAsync();
        return id;
    }

    private static string Tags(OrchestrationMetadata metadata) =>
        string.Join(' ', metadata.Tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));
}
