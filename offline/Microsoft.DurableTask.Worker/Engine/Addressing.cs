using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Finds out where what a turn sets going goes: its activities, timers and sub-orchestrations, and its messages to other instances,
/// which it puts in place or holds in memory.
/// </summary>
internal sealed class Addressing(Database database, Instances instances)
{
    private readonly Numbers _numbers = database.Numbers;

    public Outgoing Address(Turn turn, TurnOutcome outcome)
    {
        var outgoing = new Outgoing();
        foreach (var action in outcome.Actions)
        {
            Address(turn, outcome, action, outgoing);
        }

        switch (outcome.Ending)
        {
            case Ending.ContinuedAsNew renewal:
                outgoing.Carried.Add(Stored(turn, new HistoryEvent.Start()));
                outgoing.Carried.AddRange(renewal.Carried.Select(raised => new Message(raised.Arrival, turn.At, raised) { Stored = true }));
                break;
            case { } ending:
                Answer(turn, ending, outgoing);
                break;
        }

        if (outcome.Ending is Ending.Terminated { Recursive: true } terminated)
        {
            foreach (var child in ChildrenOf(turn.Live))
            {
                Send(child, Stored(turn, new HistoryEvent.Terminated(terminated.Output, true)), outgoing);
            }
        }

        return outgoing;
    }

    private void Address(Turn turn, TurnOutcome outcome, OrchestratorAction action, Outgoing outgoing)
    {
        var row = turn.Live.Row;
        switch (action)
        {
            case OrchestratorAction.CallActivity x:
                outgoing.Activities.Add(new(_numbers.Next(), row.Key, row.Id, row.Execution, x.Task, x.Name, x.Input));
                break;
            case OrchestratorAction.StartTimer x when outcome.Ending is null && !outcome.CancelledTimers.Contains(x.Task):
                outgoing.Timers.Add(new(x.Task, x.DueUtc));
                break;
            case OrchestratorAction.CallSubOrchestrator x:
                Bear(turn, x, outgoing);
                break;
            case OrchestratorAction.SendEvent x:
                var number = _numbers.Next();
                var raised = new HistoryEvent.EventRaised(x.Name, x.Payload, number);
                Send(x.InstanceId, new(number, turn.At, raised) { Stored = true }, outgoing);
                break;
        }
    }

    private void Bear(Turn turn, OrchestratorAction.CallSubOrchestrator call, Outgoing outgoing)
    {
        var parent = turn.Live;
        var row = new InstanceRow(_numbers.Next(), call.InstanceId, call.Name, call.Version, turn.At)
        {
            Input = call.Input,
            Tags = call.Tags,
            Parent = new(parent.Key, parent.Id, parent.Row.Name, parent.Row.Execution, call.Task),
        };
        var child = new LiveInstance(row, parent.Epoch) { Unborn = true, Held = 2 };
        if (instances.TryAdd(child, isNew: false, _ => true, out _))
        {
            outgoing.Children.Add((child, new(row, child.Replaces)));
            outgoing.Sent.Add((child, Stored(turn, new HistoryEvent.Start())));
        }
        else
        {
            var failed = new HistoryEvent.TaskFailed(call.Task, Failures.AlreadyExists(call.InstanceId));
            Send(parent.Id, Stored(turn, failed, parent.Row.Execution), outgoing);
        }
    }

    private void Answer(Turn turn, Ending ending, Outgoing outgoing)
    {
        var row = turn.Live.Row;
        if (row.Parent is not { } parent || instances.Find(parent.Id)?.Key != parent.Key)
        {
            return;
        }

        HistoryEvent answer = ending switch
        {
            Ending.Completed x => new HistoryEvent.TaskCompleted(parent.Task, x.Output),
            Ending.Failed x => new HistoryEvent.TaskFailed(parent.Task, x.Failure),
            _ => new HistoryEvent.TaskFailed(parent.Task, Failures.SubOrchestrationTerminated(row.Id)),
        };
        Send(parent.Id, Stored(turn, answer, parent.Execution), outgoing);
    }

    private void Send(string id, Message message, Outgoing outgoing)
    {
        while (instances.Find(id) is { Row.IsFinished: false } to)
        {
            lock (to.Gate)
            {
                if (!to.Gone)
                {
                    to.Held++;
                    outgoing.Sent.Add((to, message));
                    return;
                }
            }
        }
    }

    private IEnumerable<string> ChildrenOf(LiveInstance parent) =>
        database.Read(connection => InstanceReader.ChildrenOf(connection, parent.Key)).Union(parent.Children);

    private Message Stored(Turn turn, HistoryEvent content, long? execution = null) =>
        new(_numbers.Next(), turn.At, content) { Execution = execution, Stored = true };
}
