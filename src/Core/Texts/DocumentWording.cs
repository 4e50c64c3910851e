using System.Collections.Immutable;

namespace MissionReg.Core.Texts;

/// <summary>The words of one printed document.</summary>
public sealed record DocumentWording
{
    public required string Id { get; init; }

    /// <summary>The annex with the form, or the paragraphs a composed document is built of.</summary>
    public required string Paragraph { get; init; }

    /// <summary>The regulation has no form for it: the words are its own, their order is ours.</summary>
    public required bool Composed { get; init; }

    /// <summary>The regulation has it in Kazakh and in Russian, so it may be printed in both on one sheet.</summary>
    public bool Bilingual { get; init; }

    /// <summary>Every blank of the lines.</summary>
    public required ImmutableArray<string> Placeholders { get; init; }

    public required ImmutableArray<DateForm> Dates { get; init; }

    public required ImmutableArray<WordingLine> Lines { get; init; }

    public LineOrder? Order { get; init; }

    /// <summary>The lines in the order of the form in this language.</summary>
    public ImmutableArray<WordingLine> In(Language language) =>
        Order?.In(language) is { } order ? [.. order.Select(Line)] : Lines;

    public WordingLine Line(string id) => Lines.First(line => line.Id == id);
}
