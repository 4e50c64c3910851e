using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Outcomes, holds and earlier registrations that do not hang together.</summary>
internal static class OutcomeFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        var (outcome, hold) = (procedure.Outcome, procedure.Hold);
        faults.Unique("$.outcome.variants", outcome.Variants.Select(variant => variant.Id));
        faults.AddIf(outcome.RemindBefore is not null && outcome.ValidUntil is null, "$.outcome.remindBefore", "stands only where the outcome has an end");
        faults.AddIf(hold.Term is null != hold.Then is null, "$.hold.then", "stands together with the term");
        faults.AddIf(hold.Term is null && hold.Reading is null, "$.hold.reading", "is missing: a hold without a term says why");
        foreach (var (i, kind) in procedure.Kinds.Index())
        {
            if (kind.RefersTo is { } link)
                CheckLink(link, $"$.kinds[{i}].refersTo", procedure, faults);
        }
    }

    private static void CheckLink(EarlierCase link, string path, Procedure procedure, SeedFaults faults)
    {
        CheckType(link.Field, $"{path}.field", [FieldType.CertificateNumber], procedure, faults);
        foreach (var (i, field) in link.Carry.Index())
            CheckType(field, $"{path}.carry[{i}]", Enum.GetValues<FieldType>(), procedure, faults);
    }

    private static void CheckType(string field, string path, FieldType[] types, Procedure procedure, SeedFaults faults)
    {
        var type = procedure.Form.FirstOrDefault(known => known.Id == field)?.Type;
        faults.AddIf(type is null, path, $"'{field}' is no field of the form");
        faults.AddIf(type is { } other && !types.Contains(other), path, $"'{field}' is of another type");
    }
}
