using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>Dates whose year has two digits.</summary>
internal static class ShortDate
{
    public static int TwoDigits(string digits, int index) => ((digits[index] - '0') * 10) + digits[index + 1] - '0';

    /// <returns>Null when the calendar has no such day.</returns>
    public static LocalDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <returns>The last such day that is not after <paramref name="latest"/>; null when there is none in the two hundred years before.</returns>
    public static LocalDate? NotAfter(LocalDate latest, int year, int month, int day)
    {
        var century = latest.Year - (latest.Year % 100);
        return Day(century + year, month, day) is { } same && same <= latest ? same : Day(century - 100 + year, month, day);
    }
}
