using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MissionReg.Core.Procedures.Validation;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures;

/// <summary>Whether a procedure agrees with itself, beyond what its schema can say.</summary>
public static partial class ProcedureValidator
{
    /// <returns>Every fault; none when the procedure may be used.</returns>
    public static ImmutableArray<SeedFault> Validate(Procedure procedure, string file)
    {
        var faults = new SeedFaults(file);
        CheckPrefix(procedure.CasePrefix, "$.casePrefix", faults);
        CheckPrefix(procedure.CertificatePrefix, "$.certificatePrefix", faults);
        CheckIds(procedure, faults);
        foreach (var (i, ground) in procedure.Grounds.Index())
            faults.AddIf(ground.Number != i + 1, $"$.grounds[{i}].number", $"is {ground.Number} where {i + 1} is due");
        CheckDates(procedure, faults);
        OfficeFaults.Find(procedure, faults);
        ActFaults.Find(procedure, faults);
        ConditionFaults.Find(procedure, faults);
        OutcomeFaults.Find(procedure, faults);
        FormFaults.Find(procedure, faults);
        StepFaults.Find(procedure, faults);
        SeedTexts.Check(procedure, faults);
        return faults.ToImmutable();
    }

    // Case numbers stand in URLs, blob names, table keys and instance ids.
    private static void CheckPrefix(string prefix, string path, SeedFaults faults) =>
        faults.AddIf(!Prefix().IsMatch(prefix), path, $"'{prefix}' is not capital Latin letters and digits in parts joined by '-'");

    private static void CheckIds(Procedure procedure, SeedFaults faults)
    {
        faults.AddIf(
            procedure.CasePrefix == procedure.CertificatePrefix,
            "$.certificatePrefix",
            "is that of the cases: the numbers of certificates and of cases could not be told apart");
        faults.Unique("$.kinds", procedure.Kinds.Select(kind => kind.Id));
        faults.Unique("$.channels", procedure.Channels.Select(channel => channel.Id));
        faults.Unique("$.checklist", procedure.Checklist.Select(item => item.Id));
        faults.Unique("$.grounds", procedure.Grounds.Select(ground => ground.Id));
        faults.Unique("$.contacts", procedure.Contacts.Select(contact => contact.Id));
        faults.Unique("$.indicators", procedure.Indicators.Select(indicator => indicator.Id));
    }

    private static void CheckDates(Procedure procedure, SeedFaults faults)
    {
        var (act, offered) = (procedure.Act, procedure.Offered);
        faults.AddIf(act.Registered < act.Adopted, "$.act.registered", "lies before the adoption");
        faults.AddIf(act.Repealed < act.Adopted, "$.act.repealed", "lies before the adoption");
        faults.AddIf(act.Repealed.HasValue != (act.RepealedBy is not null), "$.act.repealedBy", "stands only together with the date of repeal");
        faults.AddIf(offered.Until < offered.From, "$.offered.until", "lies before its beginning");
        faults.AddIf(offered.Supersedes == procedure.Version, "$.offered.supersedes", "is the version itself");
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
