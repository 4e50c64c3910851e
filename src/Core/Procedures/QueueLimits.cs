namespace MissionReg.Core.Procedures;

/// <summary>Longest waits in the queue, in minutes.</summary>
public sealed record QueueLimits
{
    public required int HandInMinutes { get; init; }

    public required int CollectMinutes { get; init; }

    public required string Paragraph { get; init; }
}
