using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>One line of a document.</summary>
public sealed record WordingLine
{
    public required string Id { get; init; }

    /// <summary>The form's own number of the line, printed before it.</summary>
    public int? Number { get; init; }

    /// <summary>With blanks such as <c>{applicantName}</c>.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Small print under the blank: «(подпись)».</summary>
    public LocalizedText? Caption { get; init; }

    /// <summary>Printed once for each item, such as each document handed in; not at all when there is none.</summary>
    public bool Repeats { get; init; }

    /// <summary>Left out when every blank in it is empty: a number that only a centre gives.</summary>
    public bool Optional { get; init; }

    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public string Fill(Language language, IReadOnlyDictionary<string, string> values) =>
        Placeholders.Fill(Text.In(language), values);
}
