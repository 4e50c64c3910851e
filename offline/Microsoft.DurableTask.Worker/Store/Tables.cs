using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The writing statements, prepared once. For the journal's thread.</summary>
internal sealed class Tables(Connection connection)
{
    private readonly Statement _insertInstance = connection.Prepare(
        """
        INSERT INTO instances (key, id, name, version, status, created, updated, execution, input, output, failure, custom_status,
          tags, start_at, parent, parent_id, parent_name, parent_execution, parent_task)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        """);

    private readonly Statement _updateInstance = connection.Prepare(
        "UPDATE instances SET status = ?2, updated = ?3, output = ?4, failure = ?5, custom_status = ?6 WHERE key = ?1");

    private readonly Statement _renewInstance = connection.Prepare(
        "UPDATE instances SET version = ?2, created = ?3, execution = ?4, input = ?5 WHERE key = ?1");

    private readonly Statement _deleteInstance = connection.Prepare("DELETE FROM instances WHERE key = ?1");

    private readonly Statement _insertHistory = connection.Prepare(
        "INSERT INTO history (instance, turn, at, events) VALUES (?1, ?2, ?3, ?4)");

    private readonly Statement _deleteHistory = connection.Prepare("DELETE FROM history WHERE instance = ?1");

    private readonly Statement _insertMessage = connection.Prepare(
        "INSERT INTO inbox (number, instance, at, execution, event) VALUES (?1, ?2, ?3, ?4, ?5)");

    private readonly Statement _deleteMessage = connection.Prepare("DELETE FROM inbox WHERE number = ?1");

    private readonly Statement _deleteMessages = connection.Prepare("DELETE FROM inbox WHERE instance = ?1");

    private readonly Statement _insertTimer = connection.Prepare("INSERT INTO timers (due, instance, task) VALUES (?1, ?2, ?3)");

    private readonly Statement _deleteTimer = connection.Prepare("DELETE FROM timers WHERE due = ?1 AND instance = ?2 AND task = ?3");

    private readonly Statement _insertActivity = connection.Prepare(
        "INSERT INTO activities (number, instance, execution, task, name, input) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _deleteActivity = connection.Prepare("DELETE FROM activities WHERE number = ?1");

    public void Insert(InstanceRow row) => _insertInstance
        .With(row.Key)
        .With(row.Id)
        .With(row.Name)
        .With(row.Version)
        .With((int)row.Status)
        .With(row.Created)
        .With(row.Updated)
        .With(row.Execution)
        .With(row.Input)
        .With(row.Output)
        .With(row.Failure)
        .With(row.CustomStatus)
        .With(TagText.Of(row.Tags))
        .With(row.StartAt?.Ticks)
        .With(row.Parent?.Key)
        .With(row.Parent?.Id)
        .With(row.Parent?.Name)
        .With(row.Parent?.Execution)
        .With(row.Parent?.Task)
        .Run();

    public void Update(InstanceRow row) => _updateInstance
        .With(row.Key).With((int)row.Status).With(row.Updated).With(row.Output).With(row.Failure).With(row.CustomStatus).Run();

    /// <summary>Forgets the former execution.</summary>
    public void Renew(InstanceRow row)
    {
        _deleteHistory.With(row.Key).Run();
        _renewInstance.With(row.Key).With(row.Version).With(row.Created).With(row.Execution).With(row.Input).Run();
    }

    /// <summary>Forgets a finished instance. Activities that still run find their row gone with their answer.</summary>
    public void Purge(long key)
    {
        _deleteInstance.With(key).Run();
        _deleteHistory.With(key).Run();
        _deleteMessages.With(key).Run();
    }

    public void InsertHistory(long instance, long turn, DateTime at, byte[] events) =>
        _insertHistory.With(instance).With(turn).With(at).With(events).Run();

    public void Insert(long instance, Message message) => _insertMessage
        .With(message.Number)
        .With(instance)
        .With(message.At)
        .With(message.Execution)
        .With(EventWriter.Write(message.Content))
        .Run();

    public void DeleteMessage(long number) => _deleteMessage.With(number).Run();

    public void Insert(long instance, PendingTimer timer) => _insertTimer.With(timer.Due).With(instance).With(timer.Task).Run();

    public void Delete(long instance, PendingTimer timer) => _deleteTimer.With(timer.Due).With(instance).With(timer.Task).Run();

    public void Insert(Activity activity) => _insertActivity
        .With(activity.Number)
        .With(activity.Instance)
        .With(activity.Execution)
        .With(activity.Task)
        .With(activity.Name)
        .With(activity.Input)
        .Run();

    public void DeleteActivity(long number) => _deleteActivity.With(number).Run();
}
