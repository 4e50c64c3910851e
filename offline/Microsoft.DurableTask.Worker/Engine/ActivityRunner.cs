using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>One attempt at an activity. Its row goes in the transaction that delivers its answer, not before.</summary>
internal sealed class ActivityRunner(
    Database database,
    Journal journal,
    TaskRegistry registry,
    DataConverter converter,
    TimeProvider clock,
    ILogger log,
    CancellationToken stopping)
{
    private sealed record Row(string Instance, string Execution, int Task, string Name, string? Input);

    public async Task RunAsync(long id)
    {
        if (Find(id) is not { } row || await AnswerAsync(row) is not { } answer)
        {
            return;
        }

        await journal.WriteAsync((session, effects) =>
        {
            if (session.Execute("DELETE FROM activities WHERE id = $1", id) == 1)
            {
                Inbox.Answer(session, effects, row.Instance, row.Execution, clock.GetUtcNow().UtcDateTime, answer);
            }
        });
    }

    private Row? Find(long id) => database.Read(session => session.Query(
        "SELECT instance, execution, task, name, input FROM activities WHERE id = $1",
        r => new Row(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.Text(4)),
        id).SingleOrDefault());

    /// <returns><see langword="null"/> if the engine stopped meanwhile: the activity is run again at the next start.</returns>
    private async Task<HistoryEvent?> AnswerAsync(Row row)
    {
        if (!registry.TryGetActivity(row.Name, out var body))
        {
            return new HistoryEvent.TaskFailed(row.Task, Failures.ActivityNotFound(row.Name));
        }

        try
        {
            var output = await body(new(row.Name, row.Instance, row.Input), stopping);
            return new HistoryEvent.TaskCompleted(row.Task, converter.Serialize(output));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning("Activity {Name} of {InstanceId} failed: {ErrorType}.", row.Name, row.Instance, e.GetType());
            return new HistoryEvent.TaskFailed(row.Task, TaskFailureDetails.FromException(e));
        }
    }
}
