using System.Collections.Immutable;
using DurableTask.Core.Exceptions;
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

        var id = isNew ? NewId() : options!.InstanceId!;
        Validate(id);
        if (!registry.HasOrchestrator(orchestratorName))
        {
            throw new ArgumentException(
                $"The function '{orchestratorName}' doesn't exist, is disabled, or is not an orchestrator function.", nameof(orchestratorName));
        }

        var version = options?.Version is { } v ? v.Version : defaultVersion;
        var json = converter.Serialize(input);
        var policy = ReusePolicy.Of(options?.DedupeStatuses);
        cancellation.ThrowIfCancellationRequested();
        if (!isNew && policy.ReplacesAnyRunning)
        {
            await EndAsync(id, policy, cancellation);
        }

        await commands.CreateAsync(
            (key, now) => new(key, id, orchestratorName, version, now)
            {
                Input = json,
                Tags = options?.Tags ?? ImmutableDictionary<string, string>.Empty,
                StartAt = options?.StartAt?.UtcDateTime,
            },
            isNew,
            policy.Replaces);
        return id;
    }

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var old = Find(instanceId)
            ?? throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId));
        var id = restartWithNewInstanceId ? NewId() : instanceId;
        try
        {
            await commands.CreateAsync(
                (key, now) => new(key, id, old.Name, old.Version, now) { Input = old.Input },
                restartWithNewInstanceId,
                ReusePolicy.Default.Replaces);
        }
        catch (OrchestrationAlreadyExistsException e)
        {
            throw new InvalidOperationException($"An orchestration with the instanceId {instanceId} cannot be restarted before it has finished.", e);
        }

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
        return Task.FromResult(Find(instanceId) is { } row ? Metadata.Of(row, getInputsAndOutputs ? converter : null) : null);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(database, filter ?? new(), converter);

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.Run(
            () =>
            {
                var ids = database.Read(connection => InstanceReader.Completed(
                    connection, runtimeStatus, completedTimeFrom, completedTimeTo, lastInstanceKey ?? string.Empty, pageSize));
                return new Page<string>(ids, ids.Count == pageSize ? ids[^1] : null);
            },
            cancellation);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, row => row.Status != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, row => row.IsFinished, cancellation);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return new(await commands.PurgeAsync([instanceId], options?.Recursive ?? false));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (filter.Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(filter), filter.Timeout, "The time a purge may take must be above zero.");
        }

        var (count, complete) = await commands.PurgeAsync(filter, options?.Recursive ?? false);
        return new(count, complete);
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

    // Ids that rise keep the pages of the index warm that the next ones go to.
    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private InstanceRow? Find(string instanceId) =>
        Known(instanceId) ?? database.Read(connection => InstanceReader.Find(connection, instanceId));

    // As in the package, one that runs and may be replaced is terminated first.
    private async Task EndAsync(string instanceId, ReusePolicy policy, CancellationToken cancellation)
    {
        if (Find(instanceId) is not { IsFinished: false } row || !policy.Replaces(row))
        {
            return;
        }

        try
        {
            await TerminateInstanceAsync(instanceId, "Replaced by a new instance of the same ID.", cancellation);
        }
        catch (InvalidOperationException)
        {
            // It has finished by itself.
        }

        await WaitForInstanceCompletionAsync(instanceId, cancellation);
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
        string instanceId, bool getInputsAndOutputs, Func<InstanceRow, bool> reached, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        while (true)
        {
            var change = watch.NextChange(instanceId);
            var row = Find(instanceId);
            if (row is null || !reached(row))
            {
                row = await change.WaitAsync(cancellation);
            }

            if (row is not null && reached(row))
            {
                return Metadata.Of(row, getInputsAndOutputs ? converter : null);
            }
        }
    }
}
