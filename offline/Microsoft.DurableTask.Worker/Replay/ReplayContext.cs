using System.Globalization;
using Microsoft.DurableTask.Worker.History;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>The context of one turn.</summary>
internal sealed class ReplayContext(
    ExecutionStart start,
    DataConverter converter,
    ILoggerFactory loggerFactory,
    string defaultVersion,
    TurnSynchronizationContext turn) : TaskOrchestrationContext
{
    private readonly List<int> _cancelledTimers = [];
    private DateTime _now;
    private bool _replaying;
    private int _guids;
    private object? _customStatus;

    public override TaskName Name => start.Name;

    public override string InstanceId => start.InstanceId;

    public override ParentOrchestrationInstance? Parent => start.Parent;

    public override string Version => start.Version;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _replaying;

    public string? RawInput => start.Input;

    public TaskLedger Ledger { get; } = new();

    public EventMailbox Mailbox { get; } = new();

    public ContinueAsNewRequest? Renewal { get; private set; }

    public IReadOnlyList<int> CancelledTimers => _cancelledTimers;

    public string? SerializedCustomStatus => converter.Serialize(_customStatus);

    protected override ILoggerFactory LoggerFactory => loggerFactory;

    public void MoveTo(DateTime utc) => _now = utc;

    public void SetReplaying(bool replaying) => _replaying = replaying;

    public string? Serialize(object? value) => converter.Serialize(value);

    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(start.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        EnsureTurnThread();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Task options were given as the input; pass them as the options.", nameof(input));
        }

        var json = converter.Serialize(input);
        return AnswerAsync<TResult>(RetryLoop.RunAsync(
            this,
            options?.Retry,
            () => Ledger.Open(name, task => new OrchestratorAction.CallActivity(task, name, json, Version)).Answer));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        EnsureTurnThread();
        var own = options as SubOrchestrationOptions;
        var id = own?.InstanceId ?? NewGuid().ToString("N");
        var json = converter.Serialize(input);
        var version = own?.Version is { } v ? v.Version : defaultVersion;
        var tags = Merged(options?.Tags);
        return AnswerAsync<TResult>(RetryLoop.RunAsync(
            this,
            options?.Retry,
            () => Ledger.Open(
                orchestratorName,
                task => new OrchestratorAction.CallSubOrchestrator(task, orchestratorName, id, json, version) { Tags = tags }).Answer));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureTurnThread();
        var due = fireAt.ToUniversalTime();
        var (task, fired) = Ledger.Open("timer", id => new OrchestratorAction.StartTimer(id, due));
        cancellationToken.Register(() =>
        {
            if (Ledger.Cancel(task, cancellationToken) && !_replaying)
            {
                _cancelledTimers.Add(task);
            }
        });
        return fired;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureTurnThread();
        var waiter = new EventWaiter<T>(converter);
        Mailbox.Wait(eventName, waiter);
        cancellationToken.Register(() => waiter.Cancel(cancellationToken));
        return waiter.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureTurnThread();
        var json = converter.Serialize(payload);
        Ledger.Note(task => new OrchestratorAction.SendEvent(task, eventName, instanceId, json));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureTurnThread();
        _customStatus = customStatus;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        EnsureTurnThread();
        var version = string.IsNullOrWhiteSpace(options.NewVersion) ? null : options.NewVersion;
        Renewal = new(converter.Serialize(options.NewInput), options.PreserveUnprocessedEvents, version);
    }

    public override Guid NewGuid()
    {
        EnsureTurnThread();
        var number = (_guids++).ToString(CultureInfo.InvariantCulture);
        return NameBasedGuid.Create($"{InstanceId}_{_now.ToString("o", CultureInfo.InvariantCulture)}_{number}");
    }

    public void Receive(HistoryEvent.EventRaised raised)
    {
        // Who has asked to start anew hears nothing more; the next execution does.
        if (Renewal is null)
        {
            Mailbox.Receive(raised);
        }
        else
        {
            Mailbox.Keep(raised);
        }
    }

    // A tag of the call's own hides its parent's of the same name.
    private IReadOnlyDictionary<string, string> Merged(IDictionary<string, string>? tags)
    {
        if (tags is null or { Count: 0 })
        {
            return start.Tags;
        }

        var merged = new Dictionary<string, string>(start.Tags);
        foreach (var (name, value) in tags)
        {
            merged[name] = value;
        }

        return merged;
    }

    private async Task<T> AnswerAsync<T>(Task<string?> answer) => converter.Deserialize<T>(await answer)!;

    private void EnsureTurnThread()
    {
        if (!turn.IsTurnThread)
        {
            throw new InvalidOperationException(Failures.IllegalAwait);
        }
    }
}
