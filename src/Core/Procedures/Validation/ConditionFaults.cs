using System.Collections.Immutable;
using System.Reflection;
using MissionReg.Core.Conditions;
using MissionReg.Core.Identity;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Conditions that cannot be evaluated, and references to fields that are not there.</summary>
internal static class ConditionFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        foreach (var (i, field) in procedure.Form.Index())
            Check(field.RequiredWhen, ConditionType.Truth, $"$.form[{i}].requiredWhen", procedure, faults);
        foreach (var (i, item) in procedure.Checklist.Index())
        {
            Check(item.When, ConditionType.Truth, $"$.checklist[{i}].when", procedure, faults);
            Check(item.Count, ConditionType.Number, $"$.checklist[{i}].count", procedure, faults);
            faults.AddIf(item.Count is not null && !item.AllowsSeveral, $"$.checklist[{i}].count", "stands only where several are allowed");
        }

        foreach (var (i, ground) in procedure.Grounds.Index())
            Check(ground.SuggestedWhen, ConditionType.Truth, $"$.grounds[{i}].suggestedWhen", procedure, faults);
        CheckFields(procedure.Subject, "$.subject", procedure, faults);
        foreach (var (i, check) in procedure.IdentityChecks.Index())
            CheckFields(check, $"$.identityChecks[{i}]", procedure, faults);
    }

    private static void Check(string? text, ConditionType type, string path, Procedure procedure, SeedFaults faults)
    {
        if (text is null)
            return;
        try
        {
            var found = procedure.Condition(text).Type;
            faults.AddIf(found != type, path, $"is a {found}, not a {type}");
        }
        catch (ConditionException e)
        {
            faults.Add(path, $"{e.Message} (at {e.Position})");
        }
    }

    /// <summary>Every text of <paramref name="references"/> but the paragraph is the id of a field.</summary>
    private static void CheckFields(object references, string path, Procedure procedure, SeedFaults faults)
    {
        foreach (var property in references.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var fields = property.GetValue(references) switch
            {
                string field when property.Name != nameof(IdentityCheck.Paragraph) => [field],
                ImmutableArray<string> several => several,
                _ => [],
            };
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            foreach (var field in fields)
                faults.AddIf(procedure.Form.All(known => known.Id != field), $"{path}.{name}", $"'{field}' is no field of the form");
        }
    }
}
