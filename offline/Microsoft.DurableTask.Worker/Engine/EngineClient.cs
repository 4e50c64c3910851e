using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>The client of the engine in this process. Every command is on disk when its task completes.</summary>
internal sealed class EngineClient(
    Database database,
    Journal journal,
    TaskRegistry registry,
    DataConverter converter,
    TimeProvider clock,
    InstanceWatch watch,
    string defaultVersion) : DurableTaskClient("MissionReg")
{
    private const int LongestInstanceId = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = string.IsNullOrEmpty(options?.InstanceId) ? Guid.NewGuid().ToString("N") : options.InstanceId;
        Validate(id);
        if (!registry.HasOrchestrator(orchestratorName))
        {
            throw new ArgumentException(
                $"The function '{orchestratorName}' doesn't exist, is disabled, or is not an orchestrator function.", nameof(orchestratorName));
        }

        var version = options?.Version is { } v ? v.Version : defaultVersion;
        var instance = new NewInstance(id, orchestratorName, version, converter.Serialize(input)) { StartAt = options?.StartAt?.UtcDateTime };
        cancellation.ThrowIfCancellationRequested();
        return await journal.WriteAsync((session, effects) => instance.TryCreate(session, effects, Now))
            ? id
            : throw new OrchestrationAlreadyExistsException($"An Orchestration instance with the ID {id} already exists.");
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var raised = new HistoryEvent.EventRaised(eventName, converter.Serialize(eventPayload), 0);
        return SendAsync(instanceId, $"raise event {eventName} for", raised, cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync(
            instanceId,
            "terminate",
            new HistoryEvent.Terminated(converter.Serialize(options?.Output), options?.Recursive ?? false),
            cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, "suspend", new HistoryEvent.Suspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, "resume", new HistoryEvent.Resumed(reason), cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(s => MetadataReader.Find(s, instanceId, getInputsAndOutputs ? converter : null)));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(database, filter ?? new(), converter);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, m => m.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, m => m.IsCompleted, cancellation);

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return journal.WriteAsync((session, _) =>
            new PurgeResult(Purge(session, InstanceRow.Find(session, instanceId) is { IsFinished: true } ? [instanceId] : [])));
    }

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return journal.WriteAsync((session, _) => new PurgeResult(Purge(session, MetadataReader.Finished(session, filter))));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int Purge(Session session, List<string> ids)
    {
        foreach (var id in ids)
        {
            NewInstance.Purge(session, id);
        }

        return ids.Count;
    }

    private static void Validate(string id)
    {
        if (id.Length > LongestInstanceId || id[0] == '@' || id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
        {
            throw new ArgumentException(
                $"An instance ID must have at most {LongestInstanceId} characters, must not start with @ and must not hold /, \\, #, ? or control characters.");
        }
    }

    private Task SendAsync(string instanceId, string verb, HistoryEvent message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return journal.WriteAsync((session, effects) =>
        {
            var instance = InstanceRow.Find(session, instanceId)
                ?? throw new ArgumentException($"No instance with ID '{instanceId}' was found.", nameof(instanceId));
            if (instance.IsFinished)
            {
                throw new InvalidOperationException(
                    $"Cannot {verb} the orchestration instance {instanceId} because instance is in the {instance.Status} state.");
            }

            Inbox.Put(session, effects, instanceId, Now, message);
        });
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool getInputsAndOutputs, Func<OrchestrationMetadata, bool> reached, CancellationToken cancellation)
    {
        while (true)
        {
            var change = watch.NextChange(instanceId);
            if (await GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation) is { } found && reached(found))
            {
                return found;
            }

            await change.WaitAsync(cancellation);
        }
    }
}
