using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Puts messages into inboxes.</summary>
internal static class Inbox
{
    public const string InsertText = "INSERT INTO inbox (instance, at, kind, number, name, data) VALUES ($1, $2, $3, $4, $5, $6)";

    public static void Put(Session session, Effects effects, string instance, DateTime now, HistoryEvent message)
    {
        var record = HistoryCodec.Encode(message);
        session.Execute(InsertText, instance, now.Ticks, record.Kind, record.Number, record.Name, record.Data);
        effects.Woken.Add(instance);
    }

    public static void PutStart(Session session, Effects effects, string instance, DateTime now)
    {
        session.Execute(InsertText, instance, now.Ticks, HistoryCodec.Start, null, null, null);
        effects.Woken.Add(instance);
    }

    /// <summary>Puts an answer to a task, unless the execution that asked for it is over.</summary>
    public static void Answer(Session session, Effects effects, string instance, string execution, DateTime now, HistoryEvent answer)
    {
        var live = session.Query(
            "SELECT status FROM instances WHERE id = $1 AND execution = $2",
            row => !InstanceRow.IsFinal((OrchestrationRuntimeStatus)row.GetInt32(0)),
            instance,
            execution);
        if (live is [true])
        {
            Put(session, effects, instance, now, answer);
        }
    }
}
