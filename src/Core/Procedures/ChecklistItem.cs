namespace MissionReg.Core.Procedures;

/// <summary>A document or thing that the application needs.</summary>
public sealed record ChecklistItem
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public required Presentation Presentation { get; init; }

    public required bool Required { get; init; }

    /// <summary>Condition over the fields under which the item belongs to the checklist; null: always.</summary>
    public string? When { get; init; }

    /// <summary>How many copies, as a number over the fields; null: one.</summary>
    public string? Count { get; init; }

    public required bool AllowsSeveral { get; init; }

    public required DocumentReturn Return { get; init; }

    public required string Paragraph { get; init; }

    /// <summary>How the text is read where it leaves room.</summary>
    public LocalizedText? Reading { get; init; }
}
