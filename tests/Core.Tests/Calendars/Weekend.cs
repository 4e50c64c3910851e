using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

internal static class Weekend
{
    public static bool Includes(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
