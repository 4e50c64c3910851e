namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A timer that has not fired.</summary>
/// <param name="Task">The orchestrator's task; <see cref="Start"/> for a start that was put off.</param>
/// <param name="Due">UTC.</param>
internal readonly record struct PendingTimer(int Task, DateTime Due)
{
    public const int Start = -1;
}
