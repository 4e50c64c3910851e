using System.Text.Json;
using Microsoft.DurableTask;

namespace MissionReg.Offline.Tests.Durable;

public sealed class PayloadTests
{
    private sealed record Page(int Number, List<Dictionary<string, decimal?>> Rows, Page? Next);

    [Fact]
    public async Task Megabytes_pass_everywhere_unharmed()
    {
        var text = string.Concat(Enumerable.Range(0, 500_000).Select(i => (char)('а' + (i % 32))));
        await using var rig = new EngineRig(r => r
            .Orchestrator("big", async c =>
            {
                var echoed = await c.CallActivityAsync<string>("echo", c.GetInput<string>());
                c.SetCustomStatus(echoed);
                var heard = await c.WaitForExternalEvent<string>("text");
                return await c.CallSubOrchestratorAsync<string>("child", heard);
            })
            .Orchestrator("child", c => Task.FromResult<object?>(c.GetInput<string>()))
            .Activity<string>("echo", t => t));

        var id = await rig.StartAsync("big", text);
        await rig.TellAsync(id, "text", text);
        await rig.RestartAsync();

        var done = await rig.ReadAsync(id);
        Assert.All([done.ReadInputAs<string>(), done.ReadOutputAs<string>(), done.ReadCustomStatusAs<string>()], t => Assert.Equal(text, t));
    }

    [Fact]
    public async Task Nothing_is_nothing_on_every_way()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("null", async c => new object?[]
            {
                c.GetInput<string>(),
                c.GetInput<int?>(),
                c.GetInput<int>(),
                await c.CallActivityAsync<string?>("null"),
                await c.CallActivityAsync<int>("null"),
                await c.CallSubOrchestratorAsync<Page?>("void"),
            })
            .Orchestrator("void", async c =>
            {
                await c.CallActivityAsync("null");
                return null;
            })
            .Activity<object>("null", input => input));

        var id = await rig.StartAsync("null");
        Assert.Null((await rig.ReadAsync(id)).SerializedInput);
        Assert.Equal("[null,null,0,null,0,null]", (await rig.ReadAsync(id)).SerializedOutput);
        Assert.Null((await rig.ReadAsync(await rig.StartAsync("void"))).SerializedOutput);
    }

    [Fact]
    public async Task Generic_and_nested_types_pass()
    {
        var page = new Page(1, [new() { ["a"] = 1.10m, ["b"] = null }], new(2, [], null));
        await using var rig = new EngineRig(r => r
            .Orchestrator("pages", async c => (await c.CallActivityAsync<List<Page>>("twice", c.GetInput<Page>())).ToDictionary(p => $"p{p.Rows.Count}", p => p))
            .Activity<Page>("twice", p => new List<Page> { p }));

        var got = await rig.OutputAsync<Dictionary<string, Page>>(await rig.StartAsync("pages", page));
        Assert.Equal(JsonSerializer.Serialize(page), JsonSerializer.Serialize(got!["p1"]));
    }

    [Fact]
    public async Task An_input_that_is_none_of_the_type_asked_for_is_thrown_at_whoever_asks()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("number", c => Task.FromResult<object?>(c.GetInput<int>())));

        Assert.True((await rig.FailureAsync(await rig.StartAsync("number", "text"))).IsCausedBy<JsonException>());
    }

    [Fact]
    public async Task An_input_an_activity_cannot_read_is_a_failure_of_the_activity()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("ask", async c => await c.CallActivityAsync<int>("double", "text"))
            .Activity<int>("double", i => i * 2));

        var failure = await rig.FailureAsync(await rig.StartAsync("ask"));
        Assert.True(failure.IsCausedBy<TaskFailedException>());
        Assert.True(failure.InnerFailure!.IsCausedBy<JsonException>());
    }

    [Fact]
    public async Task An_input_that_cannot_be_written_is_thrown_at_the_caller_again_on_every_replay()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("ask", async c =>
            {
                var refused = 0;
                for (var i = 0; i < 3; i++)
                {
                    try
                    {
                        await c.CallActivityAsync<int>("double", i == 1 ? new { Unwritable = typeof(string) } : i);
                    }
                    catch (NotSupportedException)
                    {
                        refused++;
                    }
                }

                return refused;
            })
            .Activity<int>("double", i => i * 2));

        Assert.Equal(1, await rig.OutputAsync<int>(await rig.StartAsync("ask")));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_fails_whoever_returned_it()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("type", _ => Task.FromResult<object?>(typeof(string)))
            .Orchestrator("ask", async c => await c.CallActivityAsync<string>("type"))
            .Activity<object>("type", _ => typeof(string)));

        var failed = await rig.ReadAsync(await rig.StartAsync("type"));
        Assert.True(failed.FailureDetails!.IsCausedBy<NotSupportedException>());
        Assert.Null(failed.SerializedOutput);
        Assert.True((await rig.FailureAsync(await rig.StartAsync("ask"))).InnerFailure!.IsCausedBy<NotSupportedException>());
    }

    [Fact]
    public async Task An_output_nobody_can_read_is_thrown_where_it_is_awaited()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("ask", async c =>
            {
                try
                {
                    return await c.CallActivityAsync<int>("text");
                }
                catch (JsonException)
                {
                    return -1;
                }
            })
            .Activity<object>("text", _ => "text"));

        Assert.Equal(-1, await rig.OutputAsync<int>(await rig.StartAsync("ask")));
    }
}
