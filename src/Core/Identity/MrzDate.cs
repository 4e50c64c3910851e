using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>Dates of six digits, yymmdd (ICAO Doc 9303-3, 3.8).</summary>
internal static class MrzDate
{
    // Passports are issued for ten years, a few for longer, and an expired one may be shown too.
    private const int YearsAhead = 49;

    /// <returns>Null when it is no day, or not told.</returns>
    public static LocalDate? Birth(string field, LocalDate today) =>
        Parts(field) is var (year, month, day) ? ShortDate.NotAfter(today, year, month, day) : null;

    /// <returns>Null when it is no day.</returns>
    public static LocalDate? Expiry(string field, LocalDate today) =>
        Parts(field) is var (year, month, day) ? ShortDate.NotAfter(new LocalDate(today.Year + YearsAhead, 12, 31), year, month, day) : null;

    /// <summary>Fillers stand for a year, month or day of birth that nobody knows.</summary>
    public static bool IsUntold(string field) =>
        field.Contains(MrzText.Filler) && field.Chunk(2).All(part => part.All(char.IsAsciiDigit) || part.All(c => c == MrzText.Filler));

    private static (int Year, int Month, int Day)? Parts(string field) =>
        field.All(char.IsAsciiDigit)
            ? (ShortDate.TwoDigits(field, 0), ShortDate.TwoDigits(field, 2), ShortDate.TwoDigits(field, 4))
            : null;
}
