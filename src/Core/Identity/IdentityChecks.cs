using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>Holds a procedure's identity checks against an application.</summary>
public static class IdentityChecks
{
    /// <param name="checks">In the order in which the findings are wanted.</param>
    /// <param name="fields">Normalised; blank and absent ones are not looked at.</param>
    /// <param name="today">For centuries that are not written down.</param>
    public static ImmutableArray<FieldFinding> Of(
        IEnumerable<IdentityCheck> checks, IReadOnlyDictionary<string, string> fields, LocalDate today)
    {
        var filled = new ComparedFields(fields);
        return
        [
            .. from check in checks
               let typed = filled.Text(check.Field)
               where typed is not null
               from finding in Findings(check, typed, filled, today)
               select new FieldFinding(check.Field, finding.Code, finding.Impossible, check.Paragraph),
        ];
    }

    private static IEnumerable<IdentityFinding> Findings(
        IdentityCheck check, string typed, ComparedFields filled, LocalDate today) => check switch
        {
            IdentityCheck.Iin iin => OfPerson(iin, PersonalNumber.Read(typed), filled),
            IdentityCheck.Bin => BusinessNumber.Findings(typed),
            IdentityCheck.Mrz mrz => OfZone(mrz, MachineReadableZone.Read(typed, today), filled),
            _ => throw new UnreachableException(),
        };

    private static IEnumerable<IdentityFinding> OfPerson(IdentityCheck.Iin check, PersonalNumber number, ComparedFields filled)
    {
        var dates = number.BirthDates;
        return number.Findings
            .Concat(Differs(IdentityCodes.IinBirthDateDiffers, !dates.IsEmpty && filled.Date(check.BirthDate) is { } date && !dates.Contains(date)))
            .Concat(Differs(IdentityCodes.IinSexDiffers, filled.Sex(check.Sex) is { } sex && number.Sex is { } told && sex != told));
    }

    private static IEnumerable<IdentityFinding> OfZone(IdentityCheck.Mrz check, MachineReadableZoneReading reading, ComparedFields filled) =>
        reading.Zone is not { } zone
            ? reading.Findings
            : reading.Findings
                .Concat(Differs(IdentityCodes.MrzNumberDiffers, filled.Number(check.DocumentNumber) is { } number && number != zone.DocumentNumber))
                .Concat(Differs(IdentityCodes.MrzBirthDateDiffers, filled.Date(check.BirthDate) is { } birth && birth != (zone.BirthDate ?? birth)))
                .Concat(Differs(IdentityCodes.MrzExpiryDiffers, filled.Date(check.ExpiresOn) is { } end && end != (zone.ExpiresOn ?? end)))
                .Concat(Differs(IdentityCodes.MrzCitizenshipDiffers, filled.State(check.Citizenship) is { } state && state != zone.Nationality));

    private static IEnumerable<IdentityFinding> Differs(string code, bool differs) =>
        differs ? [new IdentityFinding(code, Impossible: false)] : [];
}
