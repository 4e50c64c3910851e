using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class QueryTests
{
    [Fact]
    public async Task Instances_are_listed_page_by_page_each_once()
    {
        await using var rig = await SevenAsync();
        var pages = new List<int>();
        var ids = new List<string>();
        await foreach (var page in rig.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 3)).AsPages())
        {
            pages.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(m => m.InstanceId));
        }

        Assert.Equal([3, 3, 1], pages);
        Assert.Equal(["ALM-1", "ALM-2", "ALM-3", "AST-1", "AST-2", "AST-3", "SHY-1"], ids);
    }

    [Fact]
    public async Task A_page_can_be_taken_up_where_another_request_left_it()
    {
        await using var rig = await SevenAsync();
        var first = await FirstPageAsync(rig.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 4)));
        var second = await FirstPageAsync(
            rig.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 4, ContinuationToken: first.ContinuationToken)));

        Assert.Equal(["AST-2", "AST-3", "SHY-1"], second.Values.Select(m => m.InstanceId));
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task Instances_are_found_by_prefix_status_and_time()
    {
        await using var rig = await SevenAsync();
        await rig.Client.TerminateInstanceAsync("AST-2", CancellationToken.None);
        await rig.DrainAsync();

        Assert.Equal(["AST-1", "AST-2", "AST-3"], await IdsAsync(rig, new(InstanceIdPrefix: "AST-")));
        Assert.Equal(["AST-2"], await IdsAsync(rig, new(Statuses: [OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Failed])));
        Assert.Equal(["ALM-1", "ALM-2"], await IdsAsync(rig, new(CreatedTo: Started.AddDays(1))));
        Assert.Equal(["AST-3", "SHY-1"], await IdsAsync(rig, new(CreatedFrom: Started.AddDays(5))));
        Assert.Empty(await IdsAsync(rig, new(InstanceIdPrefix: "ALM", Statuses: [OrchestrationRuntimeStatus.Completed])));
    }

    [Fact]
    public async Task Without_conditions_all_are_found_and_both_ends_of_a_time_are_included()
    {
        await using var rig = await SevenAsync();

        Assert.Equal(7, (await IdsAsync(rig, new(Statuses: [], TaskHubNames: ["another"]))).Count);
        Assert.Equal(["ALM-2", "ALM-3"], await IdsAsync(rig, new(CreatedFrom: Started.AddDays(1), CreatedTo: Started.AddDays(2))));
        Assert.Equal(["ALM-2"], await IdsAsync(rig, new(CreatedFrom: Started.AddDays(1).AddTicks(-1), CreatedTo: Started.AddDays(2).AddTicks(-1))));
    }

    [Fact]
    public async Task A_prefix_is_text_whatever_its_characters()
    {
        await using var rig = await SevenAsync();
        await rig.StartAsync("wait", id: "A_M%-1");
        await rig.StartAsync("wait", id: "Ә-1");

        Assert.Equal(["A_M%-1"], await IdsAsync(rig, new(InstanceIdPrefix: "A_M%")));
        Assert.Equal(["Ә-1"], await IdsAsync(rig, new(InstanceIdPrefix: "Ә")));
        Assert.Empty(await IdsAsync(rig, new(InstanceIdPrefix: "alm")));
    }

    [Fact]
    public async Task Inputs_are_fetched_only_if_asked_for()
    {
        await using var rig = await SevenAsync();
        await rig.StartAsync("wait", "in", "X-1");

        Assert.Null((await FirstPageAsync(rig.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "X")))).Values[0].SerializedInput);
        var fetched = await FirstPageAsync(rig.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "X", FetchInputsAndOutputs: true)));
        Assert.Equal("in", fetched.Values[0].ReadInputAs<string>());
    }

    [Fact]
    public async Task What_begins_and_ends_while_pages_are_read_hides_nobody()
    {
        await using var rig = await SevenAsync();
        var seen = new List<string>();
        await foreach (var page in rig.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 2)).AsPages())
        {
            seen.AddRange(page.Values.Select(m => m.InstanceId));
            await rig.StartAsync("wait", id: $"AAA-{seen.Count}");
            await TerminateAndPurgeAsync(rig, seen[^1]);
        }

        Assert.Equal(["ALM-1", "ALM-2", "ALM-3", "AST-1", "AST-2", "AST-3", "SHY-1"], seen);
    }

    private static DateTimeOffset Started { get; } = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static async Task<EngineRig> SevenAsync()
    {
        var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.WaitForExternalEvent<string>("go")), Started);
        foreach (var id in new[] { "ALM-1", "ALM-2", "ALM-3", "AST-1", "AST-2", "AST-3", "SHY-1" })
        {
            await rig.StartAsync("wait", id: id);
            await rig.AdvanceAsync(TimeSpan.FromDays(1));
        }

        return rig;
    }

    private static async Task TerminateAndPurgeAsync(EngineRig rig, string id)
    {
        await rig.Client.TerminateInstanceAsync(id, CancellationToken.None);
        await rig.DrainAsync();
        await rig.Client.PurgeInstanceAsync(id, CancellationToken.None);
    }

    private static async Task<List<string>> IdsAsync(EngineRig rig, OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var found in rig.Client.GetAllInstancesAsync(query))
        {
            ids.Add(found.InstanceId);
        }

        return ids;
    }

    private static async Task<Page<OrchestrationMetadata>> FirstPageAsync(AsyncPageable<OrchestrationMetadata> pages)
    {
        await foreach (var page in pages.AsPages())
        {
            return page;
        }

        throw new InvalidOperationException("No page.");
    }
}
