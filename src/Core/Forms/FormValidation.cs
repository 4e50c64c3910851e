using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Forms;

/// <summary>Looks an application form through.</summary>
public static class FormValidation
{
    internal const string KindField = "kind";
    internal const string AnyField = "fields";

    private const int LongestId = 64;

    /// <param name="procedure">The procedure applied under.</param>
    /// <param name="messages">The texts of the errors.</param>
    /// <param name="kind">Id of the kind applied for.</param>
    /// <param name="atCentre">It is handed in at a centre.</param>
    /// <param name="fields">As typed in.</param>
    /// <param name="today">The day of submission at the office.</param>
    public static ValidatedForm Validate(
        Procedure procedure,
        FieldMessages messages,
        string kind,
        bool atCentre,
        IReadOnlyDictionary<string, string> fields,
        LocalDate today)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        if (procedure.Kinds.All(known => known.Id != kind))
            errors.Add(new FieldError(KindField, FieldCode.NotAChoice, messages.For(FieldCode.NotAChoice, procedure.Title)));

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in procedure.Form)
        {
            var (value, fault) = FieldReading.Of(field, fields.GetValueOrDefault(field.Id));
            if (fault is not null)
                errors.Add(new FieldError(field.Id, fault, messages.For(fault, field.Title, max: field.MaxLength)));
            else if (value is not null)
                values.Add(field.Id, value);
        }

        errors.AddRange(fields.Keys
            .Where(id => procedure.Form.All(field => field.Id != id))
            .Order(StringComparer.Ordinal)
            .Select(id => new FieldError(Echo(id), FieldCode.Unknown, messages.For(FieldCode.Unknown, procedure.Title))));

        var filled = ApplicationFields.Of(values);
        var asked = FormValues.Of(kind, atCentre, values).All;
        errors.AddRange(procedure.Form
            .Where(field => field.RequiredWhen is { } when && string.IsNullOrWhiteSpace(fields.GetValueOrDefault(field.Id)) && procedure.Condition(when).Holds(asked))
            .Select(field => new FieldError(field.Id, FieldCode.Missing, messages.For(FieldCode.Missing, field.Title))));
        errors.AddRange(IdentityChecks.Of(procedure.IdentityChecks, values, today)
            .Where(finding => finding.Impossible)
            .Select(finding => new FieldError(finding.Field, finding.Code, messages.For(finding.Code, TitleOf(procedure, finding.Field)))));
        errors.AddRange(RuleCheck.Errors(procedure, messages, filled, today));
        return new ValidatedForm(filled, errors.ToImmutable());
    }

    private static LocalizedText TitleOf(Procedure procedure, string field) => procedure.Form.First(known => known.Id == field).Title;

    // A name that is no field may be anything, personal data too.
    private static string Echo(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : AnyField;
}
