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
            Assert.Equal(e.Kind == DayKind.MovedWorkingDay, Weekend.Includes(e.Date));
        });

    [Fact]
    public void Yearly_rows_are_the_holidays_that_keep_their_date()
    {
        Assert.All(
            Kazakhstan.Calendar.Entries,
            e => Assert.Equal(
                e.Kind == DayKind.PublicHoliday && !e.Name.En.Contains("Kurban", StringComparison.Ordinal), e.Yearly));
    }

    // A Latin letter among Cyrillic ones (ə for ә, i for і) looks right and is found by no search.
    [Fact]
    public void Names_are_each_in_one_script() => Assert.All(
        Kazakhstan.Calendar.Entries,
        e =>
        {
            Assert.DoesNotMatch(@"[A-Za-z\u00C0-\u02AF]", e.Name.Kk + e.Name.Ru);
            Assert.DoesNotMatch(@"\p{IsCyrillic}", e.Name.En);
        });

    [Fact]
    public void Every_year_from_2007_to_2027_is_covered_and_only_the_last_waits_for_its_act() => Assert.Equal(
        Enumerable.Range(2007, 21).Select(year => (year, true, year < 2027)),
        Enumerable.Range(2007, 21).Select(year => new LocalDate(year, 6, 1)).Select(
            day => (day.Year, Kazakhstan.Calendar.Covers(day), Kazakhstan.Calendar.VouchesFor(day))));

    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(Path.Combine(Kazakhstan.Folder, "calendar.schema.json"));
}
