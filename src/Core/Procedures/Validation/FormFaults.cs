using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Fields that cannot be filled and rules that name what is not there.</summary>
internal static class FormFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        faults.Unique("$.form", procedure.Form.Select(field => field.Id));
        foreach (var (i, field) in procedure.Form.Index())
            CheckField(field, $"$.form[{i}]", faults);
        foreach (var (i, variant) in procedure.Outcome.Variants.Index())
        {
            var path = $"$.outcome.variants[{i}].fields";
            faults.Unique(path, variant.Fields.Select(field => field.Id));
            foreach (var (j, field) in variant.Fields.Index())
            {
                CheckField(field, $"{path}[{j}]", faults);
                faults.AddIf(procedure.Form.Any(known => known.Id == field.Id), $"{path}[{j}].id", $"'{field.Id}' is a field of the application");
                faults.AddIf(field.RequiredWhen is not null, $"{path}[{j}].requiredWhen", "is not for a field that an officer fills in");
            }
        }

        foreach (var (i, rule) in procedure.Rules.Index())
            CheckRule(rule, $"$.rules[{i}]", procedure, faults);
        if (procedure.Outcome.ValidUntil is { } until)
            CheckDate(until, "$.outcome.validUntil", procedure, faults);
    }

    private static void CheckField(FormField field, string path, SeedFaults faults)
    {
        faults.AddIf(field.Id is FormValues.Kind or FormValues.Channel, $"{path}.id", $"'{field.Id}' is a name of its own in conditions");
        faults.AddIf(
            field.Required && field.RequiredWhen is not null,
            $"{path}.requiredWhen",
            "says nothing about a field that is always required");
        faults.AddIf(field.Type != FieldType.Number && (field.Min ?? field.Max) is not null, path, "has bounds and is no number");
        faults.AddIf(field.Min > field.Max, $"{path}.max", "lies below the least");
        faults.AddIf(
            field.Pattern is { } pattern && !FieldPattern.Compiles(pattern),
            $"{path}.pattern",
            "is no regular expression that runs in linear time");
        CheckChoices(field, path, faults);
    }

    private static void CheckChoices(FormField field, string path, SeedFaults faults)
    {
        var choices = field.Choices ?? [];
        faults.AddIf(field.Type == FieldType.Choice && choices.IsEmpty, $"{path}.choices", "are missing for a choice");
        faults.AddIf(field.Type != FieldType.Choice && !choices.IsEmpty, $"{path}.choices", "stand only at a choice");
        faults.Unique($"{path}.choices", choices.Select(choice => choice.Id));
    }

    private static void CheckRule(FormRule rule, string path, Procedure procedure, SeedFaults faults)
    {
        CheckDate(rule.Field, $"{path}.field", procedure, faults);
        if (rule is not FormRule.NotBefore order)
            return;
        CheckDate(order.Than, $"{path}.than", procedure, faults);
        faults.AddIf(order.Than == order.Field, $"{path}.than", "is the field itself");
    }

    private static void CheckDate(string field, string path, Procedure procedure, SeedFaults faults)
    {
        var type = procedure.Form.FirstOrDefault(known => known.Id == field)?.Type;
        faults.AddIf(type is null, path, $"'{field}' is no field of the form");
        faults.AddIf(type is not (null or FieldType.Date), path, $"'{field}' is no date");
    }
}
