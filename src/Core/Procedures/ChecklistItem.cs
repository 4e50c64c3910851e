namespace MissionReg.Core.Procedures;

/// <summary>A document or thing that the application needs.</summary>
public sealed record ChecklistItem
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public required Presentation Presentation { get; init; }

    public required bool Required { get; init; }

    public required bool AllowsSeveral { get; init; }

    public required DocumentReturn Return { get; init; }

    public required string Paragraph { get; init; }
}
