namespace MissionReg.Core.Procedures;

/// <summary>What an approved case ends in.</summary>
public sealed record Outcome
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Id of the document in the wording.</summary>
    public required string Form { get; init; }

    /// <summary>Id of the date field until whose day, inclusive, the outcome is valid.</summary>
    public required string ValidUntil { get; init; }

    public required string Paragraph { get; init; }
}
