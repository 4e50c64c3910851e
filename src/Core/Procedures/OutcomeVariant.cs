using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>One of the papers that an approved case can end in.</summary>
public sealed record OutcomeVariant
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Id of the document in the wording.</summary>
    public required string Form { get; init; }

    public PaperLayout Layout { get; init; }

    /// <summary>What the officer who drafts fills in; printed on the paper beside the fields of the application.</summary>
    public ImmutableArray<FormField> Fields { get; init; } = [];

    /// <summary>It is entered in the register of what is in force.</summary>
    public required bool Registers { get; init; }

    public required string Paragraph { get; init; }
}
