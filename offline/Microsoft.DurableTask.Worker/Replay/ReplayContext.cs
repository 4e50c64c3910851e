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
    private const string FireAndForget = "FireAndForget";

    private List<int>? _cancelledTimers;
    private List<HistoryEvent.EventRaised>? _late;
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

    public IReadOnlyList<int> CancelledTimers => (IReadOnlyList<int>?)_cancelledTimers ?? [];

    /// <summary>What goes over to the next execution: what nobody took, if it is to be kept, and what came after the request.</summary>
    public IEnumerable<HistoryEvent.EventRaised> Carried =>
        (Renewal is { KeepEvents: true } ? Mailbox.Kept : []).Concat(_late ?? []);

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

        return options?.Retry is { } retry
            ? RetryLoop.RunAsync(this, retry, () => AttemptActivityAsync<TResult>(name, input))
            : AttemptActivityAsync<TResult>(name, input);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        EnsureTurnThread();
        var own = options as SubOrchestrationOptions;
        var id = string.IsNullOrWhiteSpace(own?.InstanceId) ? NewGuid().ToString("N") : own.InstanceId;
        var version = own?.Version is { } v ? v.Version : defaultVersion;
        return options?.Retry is { } retry
            ? RetryLoop.RunAsync(this, retry, () => AttemptSubOrchestratorAsync<TResult>(orchestratorName, id, version, input, options))
            : AttemptSubOrchestratorAsync<TResult>(orchestratorName, id, version, input, options);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureTurnThread();
        var due = fireAt.ToUniversalTime();
        var task = Ledger.Ask(Step.Timer);
        if (!Ledger.Remembers(task))
        {
            Ledger.Plan(new OrchestratorAction.StartTimer(task, due));
        }

        var fired = Ledger.AnswerTo(task);
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.UnsafeRegister(_ => CancelTimer(task), null);
        }

        return fired;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureTurnThread();
        var waiter = new EventWaiter<T>(converter);
        Mailbox.Wait(eventName, waiter);
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.UnsafeRegister(_ => waiter.Cancel(cancellationToken), null);
        }

        return waiter.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureTurnThread();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        var task = Ledger.Ask(new(StepKind.Event, eventName));
        if (!Ledger.Remembers(task))
        {
            Ledger.Plan(new OrchestratorAction.SendEvent(task, eventName, instanceId, converter.Serialize(payload)));
        }
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

    /// <exception cref="Exception">The payload is none of the type waited for.</exception>
    public void Receive(HistoryEvent.EventRaised raised)
    {
        // Who has asked to start anew hears nothing more; the next execution does.
        if (Renewal is null)
        {
            Mailbox.Receive(raised);
        }
        else
        {
            (_late ??= []).Add(raised);
        }
    }

    private async Task<T> AttemptActivityAsync<T>(TaskName name, object? input)
    {
        var task = Ledger.Ask(new(StepKind.Activity, name));
        if (!Ledger.Remembers(task))
        {
            Ledger.Plan(new OrchestratorAction.CallActivity(task, name, converter.Serialize(input), Version));
        }

        return converter.Deserialize<T>(await Ledger.AnswerTo(task))!;
    }

    private async Task<T> AttemptSubOrchestratorAsync<T>(TaskName name, string id, string version, object? input, TaskOptions? options)
    {
        var task = Ledger.Ask(new(StepKind.SubOrchestration, name));
        if (!Ledger.Remembers(task))
        {
            Ledger.Plan(new OrchestratorAction.CallSubOrchestrator(task, name, id, converter.Serialize(input), version)
            {
                Tags = WithInherited(options?.Tags),
            });
        }

        return options?.Tags?.ContainsKey(FireAndForget) == true ? default! : converter.Deserialize<T>(await Ledger.AnswerTo(task))!;
    }

    // A tag of the call's own hides its parent's of the same name; one tag is for the call alone.
    private IReadOnlyDictionary<string, string> WithInherited(IDictionary<string, string>? own)
    {
        if (own is null or { Count: 0 } && !start.Tags.ContainsKey(FireAndForget))
        {
            return start.Tags;
        }

        var merged = start.Tags.Where(t => t.Key != FireAndForget).ToDictionary();
        foreach (var (name, value) in own ?? new Dictionary<string, string>())
        {
            merged[name] = value;
        }

        return merged;
    }

    private void CancelTimer(int task)
    {
        if (!turn.IsTurnThread)
        {
            turn.Stray();
        }
        else if (Ledger.Cancel(task) && !(_replaying && Ledger.Remembers(task)))
        {
            // Not again one that was cancelled in a former turn, but one that a suspension kept from being set even so.
            (_cancelledTimers ??= []).Add(task);
        }
    }

    private void EnsureTurnThread()
    {
        if (!turn.IsTurnThread)
        {
            throw new InvalidOperationException(Failures.IllegalAwait);
        }
    }
}
