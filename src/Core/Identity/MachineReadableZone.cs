using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>
/// The two lines of 44 characters at the foot of a passport's page (ICAO Doc 9303, parts 3 and 4, size TD3). Visas, which
/// begin with V, have other lines of the same length and are not read. No record, lest a log prints it.
/// </summary>
public sealed class MachineReadableZone
{
    private MachineReadableZone(string first, string second, LocalDate today)
    {
        var (surname, givenNames) = MrzName.Read(first[5..]);
        IssuingState = MrzText.WithoutFillers(first[2..5]);
        Surname = surname;
        GivenNames = givenNames;
        DocumentNumber = MrzText.WithoutFillers(second[..9]);
        Nationality = MrzText.WithoutFillers(second[10..13]);
        BirthDate = MrzDate.Birth(second[13..19], today);
        Sex = second[20] switch { 'M' => Identity.Sex.Male, 'F' => Identity.Sex.Female, _ => null };
        ExpiresOn = MrzDate.Expiry(second[21..27], today);
        PersonalNumber = MrzText.WithoutFillers(second[28..42]);
    }

    /// <summary>Characters that are neither letter nor digit are left out of it, as on the document they become fillers.</summary>
    public string DocumentNumber { get; }

    /// <summary>Three letters, or one for Germany.</summary>
    public string IssuingState { get; }

    /// <inheritdoc cref="IssuingState"/>
    public string Nationality { get; }

    /// <summary>In Latin capitals; its end may have been cut off for want of room.</summary>
    public string Surname { get; }

    /// <summary>Empty for who has one name only. <inheritdoc cref="Surname"/></summary>
    public string GivenNames { get; }

    /// <summary>In the last century that puts it not after today; null when the document does not tell the whole of it.</summary>
    public LocalDate? BirthDate { get; }

    /// <summary>Null when the document does not tell.</summary>
    public Sex? Sex { get; }

    /// <summary>In the century that puts it within fifty years of today.</summary>
    public LocalDate? ExpiresOn { get; }

    /// <summary>What the issuing state put there; often empty.</summary>
    public string PersonalNumber { get; }

    /// <param name="typed">Both lines, with a line break, spaces or nothing between them; in capitals or not.</param>
    /// <param name="today">For the centuries of its dates.</param>
    public static MachineReadableZoneReading Read(string typed, LocalDate today)
    {
        if (MrzText.Lines(typed) is not var (first, second))
            return new MachineReadableZoneReading(null, [new IdentityFinding(IdentityCodes.MrzShape, Impossible: true)]);
        if (!MrzText.IsWritable(first) || !MrzText.IsWritable(second))
            return new MachineReadableZoneReading(null, [new IdentityFinding(IdentityCodes.MrzCharacters, Impossible: true)]);
        var zone = new MachineReadableZone(first.ToUpperInvariant(), second.ToUpperInvariant(), today);
        return new MachineReadableZoneReading(zone, [.. MrzChecks.Findings(second.ToUpperInvariant(), today).Select(Odd)]);
    }

    private static IdentityFinding Odd(string code) => new(code, Impossible: false);
}
