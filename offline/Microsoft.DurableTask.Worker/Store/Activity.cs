namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A row of <c>activities</c>: asked for and not answered.</summary>
/// <param name="Number">Its key.</param>
/// <param name="Instance">The key of the instance that asked.</param>
/// <param name="InstanceId">That instance's id.</param>
/// <param name="Execution">The execution that asked.</param>
/// <param name="Task">The execution's task.</param>
/// <param name="Name">As the orchestrator wrote it.</param>
/// <param name="Input">JSON.</param>
internal sealed record Activity(long Number, long Instance, string InstanceId, long Execution, int Task, string Name, string? Input);
