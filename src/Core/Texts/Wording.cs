using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Core.Seeds;
using NodaTime;

namespace MissionReg.Core.Texts;

/// <summary>The words of everything a procedure prints.</summary>
public sealed record Wording
{
    public required string Id { get; init; }

    /// <summary>Id of the procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Version of the procedure that alone is printed in these words; null: every version that has none of its own.</summary>
    public string? Version { get; init; }

    public required ImmutableArray<MonthNames> Months { get; init; }

    public required ImmutableArray<WordingLabel> Labels { get; init; }

    public required ImmutableArray<DocumentWording> Documents { get; init; }

    /// <param name="json">The wording.</param>
    /// <param name="file">Its name, for the reader of a fault.</param>
    /// <param name="schemaJson">The text of <c>seeds/wording/wording.schema.json</c>.</param>
    /// <exception cref="SeedException">The file is not JSON, breaks the schema or contradicts itself.</exception>
    public static Wording Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<Wording>(json, file, schemaJson, wording => WordingValidator.Validate(wording, file));

    public DocumentWording Document(string id) => Documents.First(document => document.Id == id);

    public LocalizedText Label(string id) => Labels.First(label => label.Id == id).Text;

    /// <summary>A date as the document writes it in this blank: <c>«2» марта 2026 г.</c></summary>
    public string Date(string document, string placeholder, LocalDate date, Language language)
    {
        var form = Document(document).Dates.First(known => known.Placeholder == placeholder);
        return Placeholders.Fill(form.Pattern.In(language), new Dictionary<string, string>
        {
            [WordingValidator.Day] = date.Day.ToString(CultureInfo.InvariantCulture),
            [WordingValidator.Month] = Months.First(months => months.Id == form.Months).Of(language, date.Month),
            [WordingValidator.Year] = date.Year.ToString(CultureInfo.InvariantCulture),
        });
    }
}
