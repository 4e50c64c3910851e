namespace MissionReg.Offline.Tests.Durable;

public sealed class CustomStatusTests
{
    [Fact]
    public async Task Custom_status_can_be_read_while_it_runs()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("status", async c =>
        {
            c.SetCustomStatus("registered");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            c.SetCustomStatus("under review");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        }));

        var id = await rig.StartAsync("status");
        Assert.Equal("registered", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("under review", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task Nothing_clears_it()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("status", async c =>
        {
            c.SetCustomStatus(new { Step = 1 });
            await c.Days(1);
            c.SetCustomStatus(null);
            await c.Days(1);
            return null;
        }));

        var id = await rig.StartAsync("status");
        Assert.Equal("""{"Step":1}""", (await rig.ReadAsync(id)).SerializedCustomStatus);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Null((await rig.ReadAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task It_outlives_failure_and_termination()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fail", c =>
            {
                c.SetCustomStatus("printing");
                throw new InvalidDataException();
            })
            .Orchestrator("wait", async c =>
            {
                c.SetCustomStatus("waiting");
                return await c.Next();
            }));

        Assert.Equal("printing", (await rig.ReadAsync(await rig.StartAsync("fail"))).ReadCustomStatusAs<string>());

        var id = await rig.StartAsync("wait");
        await rig.Client.TerminateInstanceAsync(id, CancellationToken.None);
        await rig.DrainAsync();
        Assert.Equal("waiting", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task It_is_shown_until_the_second_turn_of_the_next_execution()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("again", async c =>
        {
            if (c.GetInput<int>() == 0)
            {
                c.SetCustomStatus("old");
                c.ContinueAsNew(1);
                return null;
            }

            await c.Next();
            return await c.Next();
        }));

        var id = await rig.StartAsync("again", 0);
        Assert.Equal("old", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
        await rig.RestartAsync();
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Null((await rig.ReadAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task One_set_only_the_first_time_is_gone_at_the_next_turn()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("status", async c =>
        {
            if (!c.IsReplaying)
            {
                c.SetCustomStatus("once");
            }

            await c.Days(1);
            return await c.Next();
        }));

        var id = await rig.StartAsync("status");
        Assert.Equal("once", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Null((await rig.ReadAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task One_that_cannot_be_written_fails_the_orchestration()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("status", async c =>
        {
            c.SetCustomStatus(new { Unwritable = typeof(string) });
            return await c.Next();
        }));

        Assert.True((await rig.FailureAsync(await rig.StartAsync("status"))).IsCausedBy<NotSupportedException>());
    }
}
