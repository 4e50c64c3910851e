using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Runs the code of a turn.</summary>
/// <param name="wentAsync">Called with the turn when its code comes back after it.</param>
internal sealed class TurnPlayer(
    TaskRegistry registry,
    DataConverter converter,
    DurableEngineOptions options,
    ILoggerFactory loggerFactory,
    Action<Turn> wentAsync)
{
    private readonly ILogger _log = loggerFactory.CreateLogger("Microsoft.DurableTask.Worker");

    /// <summary>Whether an instance is left as it is until code comes that runs its version.</summary>
    public bool Leaves(InstanceRow row) => Verdict(row) == VersionVerdict.Leave;

    public TurnOutcome Play(Turn turn)
    {
        var start = turn.Live.Row.Start;
        if (Verdict(turn.Live.Row) == VersionVerdict.Fail)
        {
            return Failed(turn, Failures.VersionMismatch(start.Version, options.Version));
        }

        if (!registry.TryGetOrchestrator(start.Name, out var body))
        {
            return Failed(turn, Failures.OrchestratorNotFound(start.Name));
        }

        turn.Thread = new TurnSynchronizationContext(() => ReportWentAsync(turn));
        var context = new ReplayContext(start, converter, loggerFactory, options.DefaultVersion, turn.Thread);
        var outcome = new OrchestrationReplay(context, turn.Thread, body).Run(turn.Live.Played, turn.Fresh);
        if (outcome.Ending is Ending.Failed { Failure: var failure })
        {
            LogFailure(turn, failure);
        }

        return outcome;
    }

    /// <summary>The turn's code is given up: it has kept its thread for too long. Whatever it still does is in vain.</summary>
    public TurnOutcome GiveUp(Turn turn)
    {
        turn.Thread?.End();
        return Failed(turn, Failures.Blocked(turn.Live.Row.Name, options.LongestTurn));
    }

    private VersionVerdict Verdict(InstanceRow row) =>
        VersionGate.Judge(row.Version, options.Version, options.VersionMatchStrategy, options.VersionFailureStrategy);

    private TurnOutcome Failed(Turn turn, TaskFailureDetails failure)
    {
        LogFailure(turn, failure);
        return new([], [], turn.Live.Row.CustomStatus, false, new Ending.Failed(failure));
    }

    private void LogFailure(Turn turn, TaskFailureDetails failure) => _log.LogError(
        "Orchestration {Name} {InstanceId} failed: {ErrorType}.", turn.Live.Row.Name, turn.Live.Id, failure.ErrorType);

    private void ReportWentAsync(Turn turn)
    {
        _log.LogError("Orchestration {Name} {InstanceId} awaited something that is not durable.", turn.Live.Row.Name, turn.Live.Id);
        wentAsync(turn);
    }
}
