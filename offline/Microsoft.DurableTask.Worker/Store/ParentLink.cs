namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Who waits for a sub-orchestration: the task of one execution of one instance.</summary>
/// <param name="Key">The parent's row; its id may have come to mean another.</param>
/// <param name="Id">The parent's instance id.</param>
/// <param name="Name">The parent's orchestrator.</param>
/// <param name="Execution">Which of its executions.</param>
/// <param name="Task">Which of the execution's tasks.</param>
internal sealed record ParentLink(long Key, string Id, string Name, long Execution, int Task);
