using Microsoft.DurableTask.Client;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>An instance to be created.</summary>
internal sealed record NewInstance(string Id, string Name, string Version, string? Input)
{
    /// <summary>Task number under which the start of a delayed instance waits among the timers.</summary>
    public const int StartTimer = -1;

    public DateTime? StartAt { get; init; }

    /// <summary>The instance that waits for this one.</summary>
    public InstanceRow? Parent { get; init; }

    public int? ParentTask { get; init; }

    /// <returns>False if an instance of this id has not finished; a finished one is replaced.</returns>
    public bool TryCreate(Session session, Effects effects, DateTime now)
    {
        if (InstanceRow.Find(session, Id) is { } existing)
        {
            if (!existing.IsFinished)
            {
                return false;
            }

            Purge(session, Id);
        }

        session.Execute(
            """
            INSERT INTO instances (id, name, version, execution, status, created, updated, input, parent, parent_name, parent_execution, parent_task)
            VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)
            """,
            Id,
            Name,
            Version,
            Guid.NewGuid().ToString("N"),
            (int)OrchestrationRuntimeStatus.Pending,
            now.Ticks,
            Input,
            Parent?.Id,
            Parent?.Name,
            Parent?.Execution,
            ParentTask);
        effects.Changed.Add(Id);
        if (StartAt > now)
        {
            session.Execute("INSERT INTO timers (instance, task, due) VALUES ($1, $2, $3)", Id, StartTimer, StartAt.Value.Ticks);
            effects.Due(StartAt.Value);
        }
        else
        {
            Inbox.PutStart(session, effects, Id, now);
        }

        return true;
    }

    public static void Purge(Session session, string id)
    {
        session.Execute("DELETE FROM instances WHERE id = $1", id);
        session.Execute("DELETE FROM history WHERE instance = $1", id);
        session.Execute("DELETE FROM inbox WHERE instance = $1", id);
        session.Execute("DELETE FROM timers WHERE instance = $1", id);
        session.Execute("DELETE FROM activities WHERE instance = $1", id);
    }
}
