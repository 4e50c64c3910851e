using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>The client of the engine in this process. Every command is on disk when its task completes.</summary>
internal sealed class EngineClient(
    Commands commands,
    Database database,
    Instances instances,
    TaskRegistry registry,
    DataConverter converter,
    InstanceWatch watch,
    string defaultVersion) : DurableTaskClient("MissionReg")
{
    private const int LongestInstanceId = 100;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var isNew = string.IsNullOrEmpty(options?.InstanceId);

        // Ids that rise keep the pages of the index warm that the next ones go to.
        var id = isNew ? Guid.CreateVersion7().ToString("N") : options!.InstanceId!;
        Validate(id);
        if (!registry.HasOrchestrator(orchestratorName))
        {
            throw new ArgumentException(
                $"The function '{orchestratorName}' doesn't exist, is disabled, or is not an orchestrator function.", nameof(orchestratorName));
        }

        var version = options?.Version is { } v ? v.Version : defaultVersion;
        var json = converter.Serialize(input);
        cancellation.ThrowIfCancellationRequested();
        await commands.CreateAsync(
            (key, now) => new(key, id, orchestratorName, version, now) { Input = json, StartAt = options?.StartAt?.UtcDateTime },
            isNew,
            _ => true);
        return id;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var json = converter.Serialize(eventPayload);
        return SendAsync(instanceId, $"raise event {eventName} for", n => new HistoryEvent.EventRaised(eventName, json, n), cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var terminated = new HistoryEvent.Terminated(converter.Serialize(options?.Output), options?.Recursive ?? false);
        return SendAsync(instanceId, "terminate", _ => terminated, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, "suspend", _ => new HistoryEvent.Suspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, "resume", _ => new HistoryEvent.Resumed(reason), cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var row = Known(instanceId) ?? database.Read(connection => InstanceReader.Find(connection, instanceId));
        return Task.FromResult(row is null ? null : Metadata.Of(row, getInputsAndOutputs ? converter : null));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(database, filter ?? new(), converter);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, m => m.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, m => m.IsCompleted, cancellation);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return new(await commands.PurgeAsync([instanceId]));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(await commands.PurgeAsync(filter));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Validate(string id)
    {
        if (id.Length > LongestInstanceId || id[0] == '@' || id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
        {
            throw new ArgumentException(
                $"An instance ID must have at most {LongestInstanceId} characters, must not start with @ and must not hold /, \\, #, ? or control characters.");
        }
    }

    private InstanceRow? Known(string instanceId)
    {
        if (instances.Peek(instanceId) is not { } live)
        {
            return null;
        }

        lock (live.Gate)
        {
            return live.Gone || live.Purged ? null : live.Known;
        }
    }

    private async Task SendAsync(string instanceId, string verb, Func<long, HistoryEvent> message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!await commands.SendAsync(instanceId, message))
            {
                throw new ArgumentException($"No instance with ID '{instanceId}' was found.", nameof(instanceId));
            }
        }
        catch (InstanceFinishedException e)
        {
            throw new InvalidOperationException(
                $"Cannot {verb} the orchestration instance {instanceId} because instance is in the {e.Status} state.", e);
        }
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
