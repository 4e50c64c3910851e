using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>One turn: read, replay, write in one transaction.</summary>
internal sealed class TurnRunner(
    Database database,
    Journal journal,
    TaskRegistry registry,
    DataConverter converter,
    DurableEngineOptions options,
    TimeProvider clock,
    ILoggerFactory loggerFactory)
{
    private readonly ILogger _log = loggerFactory.CreateLogger("Microsoft.DurableTask.Worker");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(string instance)
    {
        if (database.Read(session => TurnReader.Read(session, instance, Now)) is { } turn
            && Verdict(turn.Instance) is var verdict and not VersionVerdict.Leave)
        {
            var outcome = verdict == VersionVerdict.Run
                ? Play(turn)
                : Failed(Failures.VersionMismatch(turn.Instance.Version, options.Version));
            if (outcome.Ending is Ending.Failed { Failure: var failure })
            {
                _log.LogError("Orchestration {Name} {InstanceId} failed: {ErrorType}.", turn.Instance.Name, instance, failure.ErrorType);
            }

            await journal.WriteAsync((session, effects) => TurnWriter.Write(session, effects, turn, outcome));
        }
    }

    private static TurnOutcome Failed(TaskFailureDetails failure) => new([], [], null, false, new Ending.Failed(failure));

    private VersionVerdict Verdict(InstanceRow instance) =>
        VersionGate.Judge(instance.Version, options.Version, options.VersionMatchStrategy, options.VersionFailureStrategy);

    private TurnOutcome Play(Turn turn)
    {
        var start = turn.Instance.Start;
        if (!registry.TryGetOrchestrator(start.Name, out var body))
        {
            return Failed(Failures.OrchestratorNotFound(start.Name));
        }

        var thread = new TurnSynchronizationContext(() => ReportWentAsync(turn.Instance));
        var context = new ReplayContext(start, converter, loggerFactory, options.DefaultVersion, thread);
        return new OrchestrationReplay(context, thread, body).Run(turn.Played, turn.Fresh);
    }

    private void ReportWentAsync(InstanceRow instance)
    {
        _log.LogError("Orchestration {Name} {InstanceId} awaited something that is not durable.", instance.Name, instance.Id);
        _ = journal.WriteAsync((session, effects) =>
            Inbox.Answer(session, effects, instance.Id, instance.Execution, Now, new HistoryEvent.WentAsync()));
    }
}
