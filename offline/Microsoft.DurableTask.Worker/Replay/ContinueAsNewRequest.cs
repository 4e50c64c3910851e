namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>The orchestrator wants to start anew with this input.</summary>
/// <param name="Input">JSON.</param>
/// <param name="KeepEvents">Whether events nobody has taken go over.</param>
/// <param name="NewVersion"><see langword="null"/> to keep the present one.</param>
internal sealed record ContinueAsNewRequest(string? Input, bool KeepEvents, string? NewVersion);
