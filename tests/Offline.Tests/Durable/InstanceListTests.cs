using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class InstanceListTests
{
    [Fact]
    public async Task Finished_instances_are_listed_by_page_each_once()
    {
        await using var rig = await FiveAsync();
        var pages = new List<string[]>();
        string? last = null;
        do
        {
            var page = await rig.Client.ListInstanceIdsAsync(pageSize: 2, lastInstanceKey: last);
            pages.Add([.. page.Values]);
            last = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(last));

        Assert.Equal(["a-0", "a-1", "a-2", "a-3"], pages.SelectMany(p => p).Order(StringComparer.Ordinal));
        Assert.All(pages, p => Assert.InRange(p.Length, 0, 2));
    }

    [Fact]
    public async Task By_status_and_by_when_they_finished_both_ends_included()
    {
        await using var rig = await FiveAsync();

        Assert.Equal(["a-1"], (await rig.Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Terminated])).Values);
        Assert.Equal(
            ["a-1", "a-2"],
            (await rig.Client.ListInstanceIdsAsync(completedTimeFrom: Began.AddDays(1), completedTimeTo: Began.AddDays(2))).Values.Order(StringComparer.Ordinal));
        Assert.Empty((await rig.Client.ListInstanceIdsAsync(completedTimeFrom: Began.AddDays(4))).Values);
    }

    private static DateTimeOffset Began { get; } = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static async Task<EngineRig> FiveAsync()
    {
        var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()), Began);
        for (var i = 0; i < 5; i++)
        {
            await rig.StartAsync("wait", id: $"a-{i}");
        }

        for (var i = 0; i < 4; i++)
        {
            if (i == 1)
            {
                await rig.Client.TerminateInstanceAsync("a-1", CancellationToken.None);
                await rig.DrainAsync();
            }
            else
            {
                await rig.TellAsync($"a-{i}", Orchestrating.Changed, 1);
            }

            await rig.AdvanceAsync(TimeSpan.FromDays(1));
        }

        return rig;
    }
}
