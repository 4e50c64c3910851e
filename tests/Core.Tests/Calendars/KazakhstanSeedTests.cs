using MissionReg.Core.Calendars;
using NJsonSchema;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

public class KazakhstanSeedTests
{
    [Fact]
    public async Task The_file_is_of_its_schema()
    {
        var schema = await Schema();
        Assert.Empty(schema.Validate(Kazakhstan.Json));
    }

    [Theory]
    [InlineData("\"public-holiday\"", "\"holiday\"")]
    [InlineData("2007-01-01", "2007-1-1")]
    [InlineData("\"verified\": true, ", "")]
    [InlineData("\"yearly\": true", "\"annual\": true")]
    [InlineData("\"yearly\": true", "\"yearly\": true, \"inPlaceOf\": \"2007-01-07\"")]
    public async Task The_schema_refuses_what_the_parser_would(string right, string wrong)
    {
        var schema = await Schema();
        var at = Kazakhstan.Json.IndexOf(right, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(Kazakhstan.Json.Remove(at, right.Length).Insert(at, wrong)));
    }

    [Fact]
    public void Every_row_names_an_act_or_a_notice() => Assert.All(
        Kazakhstan.Calendar.Entries,
        e => Assert.Matches("Закон РК|Трудовой кодекс|Постановление Правительства РК|Приказ|Конституция РК", e.Source));

    [Fact]
    public void A_row_that_rests_on_a_list_alone_is_unverified() => Assert.All(
        Kazakhstan.Calendar.Entries.Where(e => e.Source.Contains("не найден", StringComparison.Ordinal)),
        e => Assert.False(e.Verified));

    [Fact]
    public void Every_move_has_both_its_halves_in_one_act() => Assert.All(
        Kazakhstan.Calendar.Entries.Where(e => e.Kind is DayKind.MovedDayOff or DayKind.MovedWorkingDay),
        e =>
        {
            var other = Kazakhstan.Calendar.On(e.InPlaceOf!.Value)!;
            Assert.Equal((e.Date, e.Source, e.Verified), (other.InPlaceOf, other.Source, other.Verified));
            Assert.NotEqual(e.Kind, other.Kind);
            Assert.Equal(e.Kind == DayKind.MovedWorkingDay, IsWeekend(e.Date));
        });

    [Fact]
    public void Every_holiday_on_a_weekend_has_one_substitute_on_the_next_free_weekdays_but_the_days_of_the_labour_code()
    {
        var entries = Kazakhstan.Calendar.Entries;
        var onWeekends = entries.Where(e => e.Kind == DayKind.PublicHoliday && IsWeekend(e.Date)).ToList();
        var ofLabourCode = onWeekends.Where(IsOfLabourCode).ToList();
        var substitutes = entries.Where(e => e.Kind == DayKind.Substitute).ToList();

        Assert.Equal(onWeekends.Except(ofLabourCode).Select(e => e.Date), substitutes.Select(s => s.InPlaceOf!.Value).Order());
        Assert.Equal(6, ofLabourCode.Count); // 7 January 2007, 2012, 2024; Kurban Ait 2011, 2024, 2027
        Assert.All(substitutes, s =>
        {
            Assert.False(IsWeekend(s.Date));
            for (var day = s.InPlaceOf!.Value; day < s.Date; day = day.PlusDays(1))
                Assert.True(IsWeekend(day) || Kazakhstan.Calendar.On(day) is { IsWorking: false });
        });
    }

    [Fact]
    public void Yearly_rows_are_the_holidays_that_keep_their_date()
    {
        Assert.All(
            Kazakhstan.Calendar.Entries,
            e => Assert.Equal(
                e.Kind == DayKind.PublicHoliday && !e.Name.En.Contains("Kurban", StringComparison.Ordinal), e.Yearly));
    }

    private static bool IsOfLabourCode(CalendarEntry e) =>
        e.Date is { Month: 1, Day: 7 } || e.Name.En.Contains("Kurban", StringComparison.Ordinal);

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(Path.Combine(Kazakhstan.Folder, "calendar.schema.json"));
}
