using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class InstanceIdTests
{
    [Fact]
    public async Task An_id_that_runs_is_refused_and_one_that_finished_is_reused()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        await rig.StartAsync("sleeper", id: "a");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => rig.StartAsync("sleeper", id: "a"));

        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal("awake", await rig.OutputAsync<string>("a"));
        await rig.StartAsync("sleeper", id: "a");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync("a")).RuntimeStatus);
    }

    [Fact]
    public async Task Of_many_who_start_one_id_at_once_one_succeeds()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        var starts = Enumerable.Range(0, 50).Select(_ => Task.Run(() => rig.StartAsync("sleeper", id: "a"))).ToArray();
        await Task.WhenAll(starts.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(1, starts.Count(s => s.IsCompletedSuccessfully));
        Assert.All(starts.Where(s => s.IsFaulted), s => Assert.IsType<OrchestrationAlreadyExistsException>(s.Exception!.InnerException));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("@a")]
    public async Task An_id_the_real_engine_would_refuse_is_refused(string id)
    {
        await using var rig = new EngineRig(Registration.Sleeper);

        await Assert.ThrowsAsync<ArgumentException>(() => rig.StartAsync("sleeper", id: id));
    }
}
