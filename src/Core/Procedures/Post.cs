namespace MissionReg.Core.Procedures;

/// <summary>The post that acts in a role.</summary>
public sealed record Post
{
    public required string Role { get; init; }

    public required LocalizedText Title { get; init; }

    public required string Paragraph { get; init; }
}
