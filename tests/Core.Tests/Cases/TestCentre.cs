using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
using NodaTime;

namespace MissionReg.Core.Tests.Cases;

/// <summary>A Public Service Centre beside <see cref="TestProcedure.Almaty"/>'s office; unlike it, it works on Saturdays.</summary>
internal static class TestCentre
{
    public static CentreDesk Desk { get; } = Of(new Centre
    {
        Id = "almaty-centre-1",
        Code = "01",
        Region = "almaty-city",
        Name = TestProcedure.Text("Centre 1"),
        Address = TestProcedure.Text("1 Abay Avenue"),
        Phones = [],
        Zone = "Asia/Almaty",
        Calendar = "kz",
        Hours = new OfficeHours
        {
            ClosedWeekdays = [IsoDayOfWeek.Sunday],
            Opens = new LocalTime(9, 0),
            Closes = new LocalTime(20, 0),
            Paragraph = "10",
        },
        Runs = [new LocalTime(11, 0), new LocalTime(16, 0)],
        Paragraph = "A2",
    });

    private static CentreDesk Of(Centre centre) => new(centre, new WorkCalendar(TestCalendar.Days, centre.Hours, DateTimeZoneProviders.Tzdb[centre.Zone]));
}
