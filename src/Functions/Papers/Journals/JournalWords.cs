using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using MissionReg.Functions.Seeds;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>How a journal writes what it is told.</summary>
/// <param name="zone">Of the place that keeps the journal: all its times are local there.</param>
internal sealed class JournalWords(SeedBook seeds, Wording wording, Language language, DateTimeZone zone)
{
    private static readonly LocalDatePattern DayForm = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");
    private static readonly LocalDateTimePattern MomentForm = LocalDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu HH:mm");

    public string Label(string id) => wording.Label(id).In(language);

    public string In(LocalizedText text) => text.In(language);

    /// <summary>A line of a document of the wording, filled.</summary>
    public string Line(string document, string line, params ReadOnlySpan<(string Blank, string Value)> blanks)
    {
        var values = new Dictionary<string, string>();
        foreach (var (blank, value) in blanks)
        {
            values.Add(blank, value);
        }

        return wording.Document(document).Line(line).Fill(language, values);
    }

    public string LongDay(string document, string blank, LocalDate day) => wording.Date(document, blank, day, language);

    public static string Day(LocalDate day) => DayForm.Format(day);

    public string Day(Instant at) => Day(at.InZone(zone).Date);

    public static string Moment(LocalDateTime at) => MomentForm.Format(at);

    public string Moment(Instant at) => Moment(at.InZone(zone).LocalDateTime);

    public string NameOf(string place) => seeds.NameOfPlace(place)?.In(language) ?? place;

    public string Service(Procedure procedure, CaseState s) => procedure.FindKind(s.Kind)?.Title.In(language) ?? s.Kind;

    /// <summary>The values of these fields that are filled in, after each other.</summary>
    public string Fields(Procedure procedure, CaseState s, IEnumerable<string> fields) => string.Join(
        ", ",
        from id in fields
        let field = procedure.Form.FirstOrDefault(f => f.Id == id)
        let value = s.Fields.GetValueOrDefault(id, "")
        where field is not null && value.Length > 0
        select Written(field, value));

    /// <summary>A cell as it is set: no number stands on another line than its sign.</summary>
    public static string Set(string text) => PrintableText.Of(text).Replace("№ ", NoBreak.Whole("№ "), StringComparison.Ordinal);

    public string Signatory(Procedure procedure, ActorStamp by) => $"{PostTitle.In(language, procedure, by.Post)} {by.Name}".Trim();

    private string Written(FormField field, string value) => field.Type switch
    {
        FieldType.Choice => field.Choices?.FirstOrDefault(choice => choice.Id == value)?.Title.In(language) ?? value,
        FieldType.Date => LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? Day(day) : value,
        FieldType.Phone => NoBreak.Whole(value),
        FieldType.Iin => Label("iin") + NoBreak.Whole($" {value}"),
        FieldType.Bin => Label("bin") + NoBreak.Whole($" {value}"),
        _ => value,
    };
}
