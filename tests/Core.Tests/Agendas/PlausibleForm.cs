using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Texts;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>Fills what must be filled, by type and by the procedure's rules, and stops if the form would not be accepted.</summary>
internal static class PlausibleForm
{
    private static readonly string[] Texts = ["Иоганн Мюллер 12", "N01234567", "2026"];

    private static readonly LocalDate Birth = new(1980, 5, 17);

    public static ImmutableSortedDictionary<string, string> Of(
        Procedure procedure, string kind, bool atCentre, IReadOnlyDictionary<string, string> given, LocalDate today)
    {
        var fields = given.Where(field => field.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach (var field in procedure.Form.Where(field => field.Required && !given.ContainsKey(field.Id)))
            fields = fields.Add(field.Id, Value(procedure, field, today));

        // A condition may look at what another one made necessary.
        for (var before = fields; ; before = fields)
        {
            foreach (var field in procedure.Form.Where(f => f.RequiredWhen is not null && !fields.ContainsKey(f.Id) && !given.ContainsKey(f.Id)))
            {
                if (procedure.Condition(field.RequiredWhen!).Holds(FormValues.Of(kind, atCentre, fields).All))
                    fields = fields.Add(field.Id, Value(procedure, field, today));
            }

            if (before == fields)
                break;
        }

        var form = FormValidation.Validate(procedure, ShippedTexts.Problems().FieldMessages, kind, atCentre, fields, today);
        return form.IsValid
            ? form.Fields.Values
            : throw new ArgumentException(string.Join("; ", form.Errors.Select(e => $"{e.Field}: {e.Code}")), nameof(given));
    }

    public static ImmutableSortedDictionary<string, string> OfOfficer(
        Procedure procedure, string? variant, IReadOnlyDictionary<string, string> given, LocalDate today) =>
        (procedure.Outcome.Find(variant)?.Fields ?? [])
            .Where(field => field.Required && !given.ContainsKey(field.Id))
            .ToImmutableSortedDictionary(field => field.Id, field => Value(procedure, field, today), StringComparer.Ordinal)
            .AddRange(given.Where(field => field.Value.Length > 0));

    private static string Value(Procedure procedure, FormField field, LocalDate today) => field.Type switch
    {
        FieldType.Date => LocalDatePattern.Iso.Format(Day(procedure, field.Id, today)),
        FieldType.Choice => field.Choices!.Value[0].Id,
        FieldType.Phone => "+7 727 271-66-47",
        FieldType.CertificateNumber => "12/34-2010",
        FieldType.Number => (field.Min ?? 1).ToString(CultureInfo.InvariantCulture),
        FieldType.Iin => "800517300127",
        FieldType.Bin => "050440000012",
        FieldType.Mrz => "P<DEUMUELLER<<JOHANN<<<<<<<<<<<<<<<<<<<<<<<< N012345679DEU8005171M3601017<<<<<<<<<<<<<<<0",
        _ => Texts.First(text => field.Pattern is null || Regex.IsMatch(text, $@"\A(?:{field.Pattern})\z")),
    };

    /// <summary>Birth first, then what lies behind, then what begins, then what ends or must not have ended.</summary>
    private static LocalDate Day(Procedure procedure, string id, LocalDate today) =>
        id == procedure.Subject.BirthDate ? Birth
        : procedure.Rules.Any(rule => rule is FormRule.NotInFuture && rule.Field == id) ? today.PlusYears(-2)
        : procedure.Rules.Any(rule => rule is FormRule.NotInPast && rule.Field == id) || id == procedure.Outcome.ValidUntil ? today.PlusYears(1)
        : procedure.Rules.Any(rule => rule is FormRule.NotBefore && rule.Field == id) ? today.PlusYears(1)
        : today;
}
