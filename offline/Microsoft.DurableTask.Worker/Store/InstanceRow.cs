using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Replay;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>What a turn needs to know of its instance.</summary>
internal sealed record InstanceRow(
    string Id,
    string Name,
    string Version,
    string Execution,
    OrchestrationRuntimeStatus Status,
    DateTime Updated,
    string? Input,
    string? Parent,
    string? ParentName,
    string? ParentExecution,
    int? ParentTask)
{
    private const string Columns =
        "id, name, version, execution, status, updated, input, parent, parent_name, parent_execution, parent_task";

    public bool IsFinished => IsFinal(Status);

    public ExecutionStart Start => new(
        Id, Name, Version, Input, Parent is null ? null : new ParentOrchestrationInstance(ParentName!, Parent));

    public static bool IsFinal(OrchestrationRuntimeStatus status) => status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public static InstanceRow? Find(Session session, string id) =>
        session.Query($"SELECT {Columns} FROM instances WHERE id = $1", Read, id).SingleOrDefault();

    public static List<InstanceRow> ChildrenOf(Session session, string parent) =>
        session.Query($"SELECT {Columns} FROM instances WHERE parent = $1", Read, parent);

    private static InstanceRow Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        (OrchestrationRuntimeStatus)row.GetInt32(4),
        row.Time(5),
        row.Text(6),
        row.Text(7),
        row.Text(8),
        row.Text(9),
        (int?)row.Number(10));
}
