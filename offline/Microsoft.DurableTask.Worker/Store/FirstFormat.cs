using Microsoft.DurableTask.Worker.History;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Takes over a file of format 1, which kept a row for every event, under names in place of numbers.</summary>
internal static class FirstFormat
{
    public const int Version = 1;

    private const string Begin = $"""
        BEGIN IMMEDIATE;
        DROP INDEX instances_by_parent; DROP INDEX inbox_by_instance; DROP INDEX timers_by_due; DROP INDEX activities_by_instance;
        ALTER TABLE instances RENAME TO instances1; ALTER TABLE history RENAME TO history1; ALTER TABLE inbox RENAME TO inbox1;
        ALTER TABLE timers RENAME TO timers1; ALTER TABLE activities RENAME TO activities1;
        {Schema.Create}
        INSERT INTO instances (key, id, name, version, status, created, updated, execution, input, output, failure, custom_status, start_at,
          parent_id, parent_name, parent_task)
        SELECT row_number() OVER (ORDER BY created, id), id, name, version, status, created, updated, 0, input, output, failure, custom_status,
          (SELECT due FROM timers1 t WHERE t.instance = o.id AND t.task = -1), parent, parent_name, parent_task FROM instances1 o;
        UPDATE instances SET parent = p.key, parent_execution = iif(o.parent_execution = po.execution, 0, -1)
        FROM instances1 o JOIN instances p ON p.id = o.parent JOIN instances1 po ON po.id = o.parent WHERE o.id = instances.id;
        INSERT INTO timers SELECT t.due, i.key, t.task FROM timers1 t JOIN instances i ON i.id = t.instance;
        INSERT INTO activities SELECT a.id, i.key, iif(a.execution = o.execution, 0, -1), a.task, a.name, a.input
        FROM activities1 a JOIN instances i ON i.id = a.instance JOIN instances1 o ON o.id = a.instance;
        """;

    private const string History = """
        SELECT i.key, h.kind, h.number, h.name, h.data, t.due FROM history1 h JOIN instances i ON i.id = h.instance
        LEFT JOIN timers1 t ON t.instance = h.instance AND t.task = h.number AND h.kind = 'timer-scheduled' ORDER BY i.key, h.seq
        """;

    private const string Inbox = """
        SELECT b.seq, b.kind, iif(b.kind = 'event-raised', b.seq, b.number), b.name, b.data, NULL, i.key, b.at FROM inbox1 b JOIN instances i ON i.id = b.instance ORDER BY b.seq
        """;

    private const string End = """
        DROP TABLE instances1; DROP TABLE history1; DROP TABLE inbox1; DROP TABLE timers1; DROP TABLE activities1;
        PRAGMA user_version = 2;
        COMMIT;
        """;

    public static void Upgrade(Connection connection)
    {
        connection.Execute(Begin);
        var tables = new Tables(connection);
        MoveHistory(connection, tables);
        using (var rows = connection.Prepare(Inbox).Rows())
        {
            while (rows.Next())
            {
                tables.Insert(rows.Number(6), new Message(rows.Number(0), rows.Time(7), Read(rows)));
            }
        }

        connection.Execute(End);
    }

    private static void MoveHistory(Connection connection, Tables tables)
    {
        var (instance, turn, at, events) = (0L, -1L, default(DateTime), new List<HistoryEvent>());
        using var rows = connection.Prepare(History).Rows();
        while (rows.Next())
        {
            var e = Read(rows);
            if (e is TurnStarted started)
            {
                EndTurn();
                (instance, turn, at) = (rows.Number(0), rows.Number(0) == instance ? turn + 1 : 0, started.AtUtc);
                continue;
            }

            events.Add(e);
            if (e is TimerScheduled { DueUtc.Ticks: 0 } gone)
            {
                events.Add(new TimerCancelled(gone.Task));
            }
        }

        EndTurn();

        void EndTurn()
        {
            if (turn >= 0)
            {
                tables.InsertHistory(instance, turn, at, EventWriter.WriteAll(events));
                events.Clear();
            }
        }
    }

    // A timer without a due time has fired or was cancelled.
    private static HistoryEvent Read(Rows row) => row.Text(1) switch
    {
        "start" => new Start(),
        "turn-started" => new TurnStarted(row.Time(2)),
        "activity-scheduled" => new ActivityScheduled((int)row.Number(2), row.Text(3)),
        "sub-orchestration-scheduled" => new SubOrchestrationScheduled((int)row.Number(2), row.Text(3), row.Text(4)),
        "timer-scheduled" => new TimerScheduled((int)row.Number(2), row.TimeOrNull(5) ?? default),
        "event-sent" => new EventSent((int)row.Number(2), row.Text(3), row.Text(4)),
        "task-completed" => new TaskCompleted((int)row.Number(2), row.TextOrNull(4)),
        "task-failed" => new TaskFailed((int)row.Number(2), FailureText.Read(row.Text(4))),
        "timer-fired" => new TimerFired((int)row.Number(2)),
        "event-raised" => new EventRaised(row.Text(3), row.TextOrNull(4), row.Number(2)),
        "terminated" => new Terminated(row.TextOrNull(4), row.Number(2) == 1),
        "suspended" => new Suspended(row.TextOrNull(4)),
        "resumed" => new Resumed(row.TextOrNull(4)),
        "went-async" => new WentAsync(),
        var kind => throw new InvalidDataException($"The history holds an event of unknown kind '{kind}'."),
    };
}
