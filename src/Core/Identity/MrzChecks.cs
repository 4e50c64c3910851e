using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>The check digits of the second line (ICAO Doc 9303-4, 4.2.2.2; 9303-3, 4.9).</summary>
internal static class MrzChecks
{
    /// <param name="line">In capitals.</param>
    /// <param name="today">For the centuries of its dates.</param>
    public static IEnumerable<string> Findings(string line, LocalDate today)
    {
        if (!Belongs(line[9], line[..9]))
            yield return IdentityCodes.MrzNumberCheck;
        if (!Belongs(line[19], line[13..19]))
            yield return IdentityCodes.MrzBirthCheck;
        if (!Belongs(line[27], line[21..27]))
            yield return IdentityCodes.MrzExpiryCheck;
        if (!Belongs(line[42], line[28..42]) && !IsUnused(line[28..43]))
            yield return IdentityCodes.MrzPersonalCheck;
        if (!Belongs(line[43], line[..10] + line[13..20] + line[21..43]))
            yield return IdentityCodes.MrzCompositeCheck;
        if (MrzDate.Expiry(line[21..27], today) is null || !IsBirthDate(line[13..19], today))
            yield return IdentityCodes.MrzDates;
    }

    private static bool IsBirthDate(string field, LocalDate today) =>
        MrzDate.IsUntold(field) || MrzDate.Birth(field, today) is not null;

    // Its check digit may be a filler too, but only where the whole field is unused.
    private static bool IsUnused(string fieldAndCheckDigit) => fieldAndCheckDigit.All(c => c == MrzText.Filler);

    private static bool Belongs(char checkDigit, string to) => checkDigit == '0' + CheckDigit(to);

    private static int CheckDigit(string field) =>
        field.Select((c, i) => Value(c) * (i % 3) switch { 0 => 7, 1 => 3, _ => 1 }).Sum() % 10;

    private static int Value(char c) => c == MrzText.Filler ? 0 : char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
