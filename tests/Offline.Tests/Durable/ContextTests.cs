using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>What the base class does for contexts of others, such as those that tests or middleware put around a real one.</summary>
public sealed class ContextTests
{
    [Fact]
    public async Task A_context_around_another_logs_as_that_one_does()
    {
        var logs = new CapturedLogs();
        await using var rig = new EngineRig(r => r.Orchestrator("talk", async c =>
        {
            var wrapped = new Around(c);
            wrapped.CreateReplaySafeLogger("case").LogInformation("before");
            wrapped.ReplaySafeLoggerFactory.CreateLogger("case").LogInformation("before too");
            await wrapped.Next();
            wrapped.CreateReplaySafeLogger<ContextTests>().LogInformation("after");
            return null;
        })) { Logs = logs };

        await rig.TellAsync(await rig.StartAsync("talk"), Orchestrating.Changed, 1);

        Assert.Equal(["before", "before too"], logs.Of("case"));
        Assert.Single(logs.All, "after");
    }

    [Fact]
    public async Task A_context_that_knows_nothing_of_versions_starts_anew_all_the_same()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("again", c =>
        {
            if (c.GetInput<int>() == 0)
            {
                new Around(c).ContinueAsNew(new ContinueAsNewOptions { NewInput = 1, NewVersion = "9" });
            }

            return Task.FromResult<object?>($"{c.GetInput<int>()}{c.Version}{new Around(c).CompareVersionTo("1.0")}");
        }));

        Assert.Equal("1-1", await rig.OutputAsync<string>(await rig.StartAsync("again", 0)));
    }

    private sealed class Around(TaskOrchestrationContext inner) : TaskOrchestrationContext
    {
        public override TaskName Name => inner.Name;

        public override string InstanceId => inner.InstanceId;

        public override ParentOrchestrationInstance? Parent => inner.Parent;

        public override DateTime CurrentUtcDateTime => inner.CurrentUtcDateTime;

        public override bool IsReplaying => inner.IsReplaying;

        protected override ILoggerFactory LoggerFactory => inner.ReplaySafeLoggerFactory;

        public override T? GetInput<T>()
            where T : default => inner.GetInput<T>();

        public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
            inner.CallActivityAsync<TResult>(name, input, options);

        public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => inner.CreateTimer(fireAt, cancellationToken);

        public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
            inner.WaitForExternalEvent<T>(eventName, cancellationToken);

        public override void SendEvent(string instanceId, string eventName, object payload) => inner.SendEvent(instanceId, eventName, payload);

        public override void SetCustomStatus(object? customStatus) => inner.SetCustomStatus(customStatus);

        public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
            inner.CallSubOrchestratorAsync<TResult>(orchestratorName, input, options);

        public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
            inner.ContinueAsNew(newInput, preserveUnprocessedEvents);

        public override Guid NewGuid() => inner.NewGuid();
    }
}
