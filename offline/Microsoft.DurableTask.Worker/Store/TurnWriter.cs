using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Writes what a turn did: all of it or, if the instance is no longer the one that was read, none.</summary>
internal static class TurnWriter
{
    public static void Write(Session session, Effects effects, Turn turn, TurnOutcome outcome)
    {
        if (InstanceRow.Find(session, turn.Instance.Id) is not { IsFinished: false } current
            || current.Execution != turn.Instance.Execution)
        {
            return;
        }

        session.Execute("DELETE FROM inbox WHERE instance = $1 AND seq <= $2", turn.Instance.Id, turn.LastMessage);
        foreach (var task in turn.FiredTimers.Concat(outcome.CancelledTimers))
        {
            session.Execute("DELETE FROM timers WHERE instance = $1 AND task = $2", turn.Instance.Id, task);
        }

        if (outcome.Ending is not Ending.ContinuedAsNew)
        {
            Append(session, turn, outcome);
        }

        foreach (var action in outcome.Actions)
        {
            CarryOut(session, effects, turn, outcome, action);
        }

        if (outcome.Ending is Ending.ContinuedAsNew renewal)
        {
            Renew(session, effects, turn, outcome, renewal);
        }
        else if (outcome.Ending is { } ending)
        {
            Finish(session, effects, turn, outcome, ending);
        }
        else
        {
            var status = outcome.Suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;
            session.Execute(
                "UPDATE instances SET status = $2, updated = $3, custom_status = $4 WHERE id = $1",
                turn.Instance.Id,
                (int)status,
                turn.At.Ticks,
                outcome.CustomStatus);
            Note(effects, turn, status);
        }
    }

    private static void Append(Session session, Turn turn, TurnOutcome outcome)
    {
        var seq = turn.Played.Count;
        foreach (var e in turn.Fresh.Concat(outcome.Actions.Select(a => a.Recorded)))
        {
            var record = HistoryCodec.Encode(e);
            session.Execute(
                "INSERT INTO history (instance, seq, kind, number, name, data) VALUES ($1, $2, $3, $4, $5, $6)",
                turn.Instance.Id,
                seq++,
                record.Kind,
                record.Number,
                record.Name,
                record.Data);
        }
    }

    private static void CarryOut(Session session, Effects effects, Turn turn, TurnOutcome outcome, OrchestratorAction action)
    {
        var self = turn.Instance;
        switch (action)
        {
            case OrchestratorAction.CallActivity call:
                effects.Activities.Add(session.Scalar<long>(
                    """
                    INSERT INTO activities (instance, execution, task, name, version, input)
                    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
                    """,
                    self.Id,
                    self.Execution,
                    call.Task,
                    call.Name,
                    call.Version,
                    call.Input));
                break;
            case OrchestratorAction.StartTimer timer when !outcome.CancelledTimers.Contains(timer.Task):
                session.Execute("INSERT INTO timers (instance, task, due) VALUES ($1, $2, $3)", self.Id, timer.Task, timer.DueUtc.Ticks);
                effects.Due(timer.DueUtc);
                break;
            case OrchestratorAction.CallSubOrchestrator call:
                var child = new NewInstance(call.InstanceId, call.Name, call.Version, call.Input) { Parent = self, ParentTask = call.Task };
                if (!child.TryCreate(session, effects, turn.At))
                {
                    Inbox.Put(session, effects, self.Id, turn.At, new HistoryEvent.TaskFailed(call.Task, Failures.AlreadyExists(call.InstanceId)));
                }

                break;
            case OrchestratorAction.SendEvent send when InstanceRow.Find(session, send.InstanceId) is { IsFinished: false }:
                Inbox.Put(session, effects, send.InstanceId, turn.At, new HistoryEvent.EventRaised(send.Name, send.Payload, 0));
                break;
        }
    }

    private static void Renew(Session session, Effects effects, Turn turn, TurnOutcome outcome, Ending.ContinuedAsNew renewal)
    {
        var id = turn.Instance.Id;
        session.Execute("DELETE FROM history WHERE instance = $1", id);
        session.Execute("DELETE FROM timers WHERE instance = $1", id);
        session.Execute(
            $"DELETE FROM inbox WHERE instance = $1 AND kind IN ('{HistoryCodec.TaskCompletedKind}', '{HistoryCodec.TaskFailedKind}')", id);
        session.Execute(
            "UPDATE instances SET status = $2, updated = $3, custom_status = $4, input = $5, execution = $6, version = coalesce($7, version) WHERE id = $1",
            id,
            (int)OrchestrationRuntimeStatus.Running,
            turn.At.Ticks,
            outcome.CustomStatus,
            renewal.Input,
            Guid.NewGuid().ToString("N"),
            renewal.NewVersion);
        foreach (var raised in renewal.Carried)
        {
            // Under its old number, so that it stays before all that has arrived since.
            var record = HistoryCodec.Encode(raised);
            session.Execute(
                "INSERT INTO inbox (seq, instance, at, kind, number, name, data) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                raised.Arrival,
                id,
                turn.At.Ticks,
                record.Kind,
                record.Number,
                record.Name,
                record.Data);
        }

        Inbox.PutStart(session, effects, id, turn.At);
        Note(effects, turn, OrchestrationRuntimeStatus.Running);
    }

    private static void Finish(Session session, Effects effects, Turn turn, TurnOutcome outcome, Ending ending)
    {
        var self = turn.Instance;
        var (status, output, failure) = ending switch
        {
            Ending.Completed x => (OrchestrationRuntimeStatus.Completed, x.Output, (TaskFailureDetails?)null),
            Ending.Failed x => (OrchestrationRuntimeStatus.Failed, x.Output, x.Failure),
            Ending.Terminated x => (OrchestrationRuntimeStatus.Terminated, x.Output, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        session.Execute(
            "UPDATE instances SET status = $2, updated = $3, custom_status = $4, output = $5, failure = $6 WHERE id = $1",
            self.Id,
            (int)status,
            turn.At.Ticks,
            outcome.CustomStatus,
            output,
            failure is null ? null : HistoryCodec.Encode(failure));
        session.Execute("DELETE FROM inbox WHERE instance = $1", self.Id);
        session.Execute("DELETE FROM timers WHERE instance = $1", self.Id);
        effects.Changed.Add(self.Id);

        if (self.Parent is { } parent)
        {
            HistoryEvent answer = ending is Ending.Completed
                ? new HistoryEvent.TaskCompleted(self.ParentTask!.Value, output)
                : new HistoryEvent.TaskFailed(self.ParentTask!.Value, failure ?? Failures.SubOrchestrationTerminated(self.Id));
            Inbox.Answer(session, effects, parent, self.ParentExecution!, turn.At, answer);
        }

        if (ending is Ending.Terminated { Recursive: true } terminated)
        {
            foreach (var child in InstanceRow.ChildrenOf(session, self.Id).Where(c => !c.IsFinished))
            {
                Inbox.Put(session, effects, child.Id, turn.At, new HistoryEvent.Terminated(terminated.Output, true));
            }
        }
    }

    private static void Note(Effects effects, Turn turn, OrchestrationRuntimeStatus status)
    {
        if (turn.Instance.Status != status)
        {
            effects.Changed.Add(turn.Instance.Id);
        }
    }
}
