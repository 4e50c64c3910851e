using System.Collections.Immutable;
using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

/// <summary>What an approved case ends in.</summary>
public sealed record Outcome
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>At least one; the officer who drafts says which if there are several.</summary>
    public required ImmutableArray<OutcomeVariant> Variants { get; init; }

    /// <summary>Id of the date field until whose day, inclusive, the outcome is valid; null where it has no end.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>How long before the end of validity the office is reminded; null: not at all.</summary>
    public Term? RemindBefore { get; init; }

    public required string Paragraph { get; init; }

    public OutcomeVariant? Find(string? variant) =>
        variant is null && Variants.Length == 1 ? Variants[0] : Variants.FirstOrDefault(v => v.Id == variant);
}
