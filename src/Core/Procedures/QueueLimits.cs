using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>Longest waits in the queue, in minutes.</summary>
public sealed record QueueLimits
{
    public required int HandInMinutes { get; init; }

    public required int CollectMinutes { get; init; }

    /// <summary>Who is served out of turn.</summary>
    public ImmutableArray<LocalizedText> OutOfTurn { get; init; } = [];

    public required string Paragraph { get; init; }
}
