using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

/// <summary>Within which a refusal reaches the recipient.</summary>
public sealed record RefusalRule
{
    public required Term Term { get; init; }

    public required RefusalClock From { get; init; }

    /// <summary>The package goes back with the refusal.</summary>
    public required bool ReturnsPackage { get; init; }

    public required string Paragraph { get; init; }
}
