using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// One run of an activity, and its answer, which is brought again until it is on disk. The activity's row goes in the transaction that
/// takes the answer, not before.
/// </summary>
internal sealed class ActivityRun(
    Activity activity,
    Numbers numbers,
    Turns turns,
    TimeProvider clock,
    ILogger log,
    Action<long> done,
    CancellationToken stopping) : ISender
{
    private HistoryEvent? _answer;

    public async Task RunAsync(TaskRegistry registry, DataConverter converter)
    {
        _answer = await AnswerAsync(registry, converter);
        if (_answer is not null)
        {
            TryBring();
        }
    }

    public void Acknowledge() => done(activity.Number);

    public void Refuse(Exception cause) => _ = BringLaterAsync();

    private void TryBring()
    {
        var message = new Message(numbers.Next(), clock.GetUtcNow().UtcDateTime, _answer!)
        {
            Execution = activity.Execution,
            Activity = activity.Number,
            Sender = this,
        };
        try
        {
            turns.Answer(activity, message);
        }
        catch (IOException e)
        {
            Refuse(e);
        }
    }

    private async Task BringLaterAsync()
    {
        await Task.Delay(DurableEngine.PauseAfterTrouble, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
        {
            TryBring();
        }
    }

    /// <returns><see langword="null"/> if the engine stopped meanwhile: the activity is run again after the next start.</returns>
    private async Task<HistoryEvent?> AnswerAsync(TaskRegistry registry, DataConverter converter)
    {
        if (!registry.TryGetActivity(activity.Name, out var body))
        {
            return new HistoryEvent.TaskFailed(activity.Task, Failures.ActivityNotFound(activity.Name));
        }

        try
        {
            var output = await body(new(activity.Name, activity.InstanceId, activity.Input), stopping);
            return new HistoryEvent.TaskCompleted(activity.Task, converter.Serialize(output));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning("Activity {Name} of {InstanceId} failed: {ErrorType}.", activity.Name, activity.InstanceId, e.GetType());
            return new HistoryEvent.TaskFailed(activity.Task, TaskFailureDetails.FromException(e));
        }
    }
}
