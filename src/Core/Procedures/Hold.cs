using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

/// <summary>How long an unclaimed outcome is kept, and where it goes then.</summary>
public sealed record Hold
{
    public required Term Term { get; init; }

    public required string Paragraph { get; init; }

    public required HoldTransfer Then { get; init; }

    /// <summary>From which day the hold is counted, where the text is silent.</summary>
    public required LocalizedText Reading { get; init; }
}
