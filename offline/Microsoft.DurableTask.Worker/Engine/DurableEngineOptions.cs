using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Where the engine keeps its file and how much it does at once.</summary>
internal sealed record DurableEngineOptions(string DatabasePath)
{
    /// <summary>Turns never wait. More than there are processors only help where an orchestrator blocks its thread.</summary>
    public int MaxConcurrentTurns { get; init; } = 64;

    public int MaxConcurrentActivities { get; init; } = Environment.ProcessorCount * 10;

    /// <summary>For instances started without one.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>The version of the code that runs here; see <see cref="Replay.VersionGate"/>.</summary>
    public string Version { get; init; } = string.Empty;

    public VersionMatchStrategy VersionMatchStrategy { get; init; }

    public VersionFailureStrategy VersionFailureStrategy { get; init; }

    /// <summary>An orchestrator that keeps its thread for longer is failed: it blocks, or it does what belongs in an activity.</summary>
    public TimeSpan LongestTurn { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What turns are measured by: not the clock that orchestrators see.</summary>
    public TimeProvider TurnClock { get; init; } = TimeProvider.System;

    /// <summary>Instances with nothing to do stay in memory up to about so many bytes.</summary>
    public long Memory { get; init; } = 16 << 20;

    /// <summary>
    /// SQLite's setting of the writing session. Anything but FULL forgets in a power cut what was acknowledged; only the control of
    /// the power-cut test sets it, no configuration does.
    /// </summary>
    public string Synchronous { get; init; } = "FULL";
}
