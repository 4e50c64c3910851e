namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>The orchestrator wants to start anew with this input.</summary>
internal sealed record ContinueAsNewRequest(string? Input, bool KeepEvents);
