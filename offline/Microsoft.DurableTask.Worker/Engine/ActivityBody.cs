namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>An activity's code: run at least once, and again whenever the process ended before its result was on disk.</summary>
internal delegate Task<object?> ActivityBody(ActivityCall call, CancellationToken stopping);
