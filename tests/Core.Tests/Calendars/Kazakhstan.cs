using System.Runtime.CompilerServices;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>The shipped calendar and the hours of three of the offices, as their regulations give them.</summary>
internal static class Kazakhstan
{
    public static string Folder { get; } = Path.Combine(Root(), "seeds", "calendars");

    public static string Json { get; } = File.ReadAllText(Path.Combine(Folder, "kz.json"));

    public static PublicCalendar Calendar { get; } = PublicCalendar.Parse(Json, "kz.json");

    public static DateTimeZone AlmatyZone { get; } = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static OfficeHours AlmatyHours { get; } = new()
    {
        ClosedWeekdays = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        Opens = new LocalTime(9, 0),
        Closes = new LocalTime(18, 0),
        BreakFrom = new LocalTime(13, 0),
        BreakUntil = new LocalTime(14, 0),
        Paragraph = "Almaty 2011 Annex 1",
    };

    public static OfficeHours AstanaHours { get; } = AlmatyHours with
    {
        Closes = new LocalTime(19, 0),
        BreakUntil = new LocalTime(15, 0),
        Paragraph = "Astana 2008 §10",
    };

    public static OfficeHours CentreHours { get; } = new()
    {
        ClosedWeekdays = [IsoDayOfWeek.Sunday],
        Opens = new LocalTime(9, 0),
        Closes = new LocalTime(20, 0),
        Paragraph = "Ministry of Justice 2008 §10",
    };

    public static WorkCalendar Almaty { get; } = new(Calendar, AlmatyHours, AlmatyZone);

    public static WorkCalendar Astana { get; } = new(Calendar, AstanaHours, AlmatyZone);

    /// <summary>A Public Service Centre: the only one of the three with a six-day week.</summary>
    public static WorkCalendar Centre { get; } = new(Calendar, CentreHours, AlmatyZone);

    public static Instant At(int year, int month, int day, int hour, int minute, int second = 0) =>
        new LocalDateTime(year, month, day, hour, minute, second).InZoneStrictly(AlmatyZone).ToInstant();

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found.");
        return folder.FullName;
    }
}
