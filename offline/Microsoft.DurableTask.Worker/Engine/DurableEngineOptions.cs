namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Where the engine keeps its file and how much it does at once.</summary>
internal sealed record DurableEngineOptions(string DatabasePath)
{
    /// <summary>Most of a turn is waiting for the disk, in company: the more turns wait at once, the fewer times it is forced.</summary>
    public int MaxConcurrentTurns { get; init; } = 256;

    public int MaxConcurrentActivities { get; init; } = Environment.ProcessorCount * 10;

    /// <summary>For instances started without one.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>
    /// SQLite's setting of the writing session. Anything but FULL forgets in a power cut what was acknowledged; only the control of
    /// the power-cut test sets it, no configuration does.
    /// </summary>
    public string Synchronous { get; init; } = "FULL";
}
