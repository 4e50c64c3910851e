using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Where the engine keeps its file and how much it does at once.</summary>
internal sealed record DurableEngineOptions(string DatabasePath)
{
    /// <summary>Most of a turn is waiting for the disk, in company: the more turns wait at once, the fewer times it is forced.</summary>
    public int MaxConcurrentTurns { get; init; } = 256;

    public int MaxConcurrentActivities { get; init; } = Environment.ProcessorCount * 10;

    /// <summary>For instances started without one.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>The version of the code that runs here; see <see cref="Replay.VersionGate"/>.</summary>
    public string Version { get; init; } = string.Empty;

    public VersionMatchStrategy VersionMatchStrategy { get; init; }

    public VersionFailureStrategy VersionFailureStrategy { get; init; }
}
