using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Functions.Papers.Counter;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class OpeningHoursTests
{
    [Fact]
    public void Three_days_in_a_row_are_a_span_and_two_are_named()
    {
        Assert.Equal(
            ["График работы: понедельник, вторник, четверг – суббота, 10:00–17:30, без перерыва", "Выходные дни: среда, воскресенье и праздничные дни"],
            Lines(Language.Ru, IsoDayOfWeek.Sunday, IsoDayOfWeek.Wednesday));
    }

    [Fact]
    public void Place_that_is_closed_on_no_weekday_says_only_when_it_is_open() =>
        Assert.Equal(["Жұмыс кестесі: дүйсенбі – жексенбі, 10:00–17:30, үзіліссіз"], Lines(Language.Kk));

    private static IEnumerable<string> Lines(Language language, params ImmutableArray<IsoDayOfWeek> closed)
    {
        var hours = new OfficeHours { ClosedWeekdays = closed, Opens = new LocalTime(10, 0), Closes = new LocalTime(17, 30), Paragraph = "1" };
        return OpeningHours.Lines(hours, new CounterWords(Press.Seeds, "notification", language)).Select(line => string.Concat(line.Select(part => part.Text)).Replace('\u00A0', ' '));
    }
}
