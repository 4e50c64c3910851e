using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Tests.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Deadlines;

public class OracleTests
{
    [Fact]
    public void Almaty_counts_as_the_oracle_from_every_day_of_every_covered_year() =>
        Agree(Kazakhstan.Almaty, DayOfWeek.Saturday, DayOfWeek.Sunday);

    [Fact]
    public void Astana_counts_as_the_oracle_from_every_day_of_every_covered_year() =>
        Agree(Kazakhstan.Astana, DayOfWeek.Saturday, DayOfWeek.Sunday);

    [Fact]
    public void A_centre_counts_as_the_oracle_from_every_day_of_every_covered_year() =>
        Agree(Kazakhstan.Centre, DayOfWeek.Sunday);

    private static void Agree(WorkCalendar office, params DayOfWeek[] closed)
    {
        var oracle = new Oracle(Kazakhstan.Json, closed);
        Assert.Equal(21, oracle.Years.Length);
        foreach (var year in oracle.Years)
        {
            for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            {
                for (var count = 1; count <= 12; count++)
                {
                    if (count <= 10)
                    {
                        Same(office, TermUnit.WorkingDays, day, count, oracle.WorkingDays(day, count));
                        Same(office, TermUnit.CalendarDays, day, count, oracle.CalendarDays(day, count));
                    }
                    Same(office, TermUnit.Months, day, count, oracle.Months(day, count));
                }
            }
        }
    }

    private static void Same(WorkCalendar office, TermUnit unit, DateOnly eventDay, int count, DateOnly expected)
    {
        var due = Core.Deadlines.Deadlines.Due(new Term(unit, count), LocalDate.FromDateOnly(eventDay), office).DueOn.ToDateOnly();
        if (due != expected)
            Assert.Fail($"{count} {unit} from {eventDay:O}: {due:O}, the oracle says {expected:O}");
    }
}
