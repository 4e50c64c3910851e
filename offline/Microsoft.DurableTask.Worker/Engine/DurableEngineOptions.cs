namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Where the engine keeps its file and how much it does at once.</summary>
internal sealed record DurableEngineOptions(string DatabasePath)
{
    public int MaxConcurrentTurns { get; init; } = Environment.ProcessorCount * 2;

    public int MaxConcurrentActivities { get; init; } = Environment.ProcessorCount * 10;

    /// <summary>For instances started without one.</summary>
    public string DefaultVersion { get; init; } = string.Empty;
}
