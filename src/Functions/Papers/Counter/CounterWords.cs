using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;
using MissionReg.Functions.Seeds;
using NodaTime;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>The words of one of the counter's papers in its language.</summary>
internal sealed class CounterWords(SeedBook seeds, string document, Language language)
{
    private readonly Wording wording = seeds.Shared(SharedWords.Counter);

    public Language Language => language;

    /// <summary>A line with its blanks.</summary>
    public string Pattern(string id) => wording.Document(document).Line(id).Text.In(language);

    public string Label(string id) => wording.Label(id).In(language);

    public string Date(string blank, LocalDate date) => wording.Date(document, blank, date, language);

    /// <summary>How a blank writes its date, with the blanks <c>{day}</c>, <c>{month}</c> and <c>{year}</c>.</summary>
    public string DatePattern(string blank) =>
        wording.Document(document).Dates.First(form => form.Placeholder == blank).Pattern.In(language);

    /// <summary>A line taken apart; a blank whose value is empty stays to be filled by hand.</summary>
    public ImmutableArray<LinePart> Line(string id, params ReadOnlySpan<(string Blank, string? Value)> values)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (blank, value) in values)
        {
            known.Add(blank, value ?? "");
        }

        return BlankText.Fill(Pattern(id), known);
    }

    public string Text(string id, params ReadOnlySpan<(string Blank, string? Value)> values) =>
        string.Concat(Line(id, values).Select(part => part.Text));
}
