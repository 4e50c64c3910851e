using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

public class CalendarParserTests
{
    private const string Year = """{"year": 2030, "complete": true, "source": "an act"}""";
    private const string Name = """{"kk": "а", "ru": "б", "en": "c"}""";
    private const string Holiday =
        $$"""{"date": "2030-05-09", "kind": "public-holiday", "name": {{Name}}, "source": "an act", "verified": true}""";

    [Fact]
    public void A_calendar_is_read_with_all_that_a_row_says()
    {
        var move = Holiday
            .Replace("2030-05-09", "2030-05-10", StringComparison.Ordinal)
            .Replace("public-holiday", "moved-day-off", StringComparison.Ordinal)
            .Replace("\"verified\": true", "\"verified\": false, \"inPlaceOf\": \"2030-05-12\"", StringComparison.Ordinal);
        var calendar = PublicCalendar.Parse(File(Year, $"{Holiday}, {move}"), "x.json");

        Assert.Equal("xx", calendar.Id);
        Assert.Equal("2030.1", calendar.Version);
        Assert.Equal(
            new CalendarEntry(
                new LocalDate(2030, 5, 10), DayKind.MovedDayOff, new DayName("а", "б", "c"), "an act", false, false,
                new LocalDate(2030, 5, 12)),
            calendar.On(new LocalDate(2030, 5, 10)));
    }

    [Theory]
    [InlineData("2030-05-09", "2030-02-30", "$.entries[0].date", "'2030-02-30' is not a date")]
    [InlineData("2030-05-09", "2031-05-09", "$.entries[0].date", "year 2031 is not among the years covered")]
    [InlineData("public-holiday", "holiday", "$.entries[0].kind", "'holiday' is not a kind of day")]
    [InlineData("public-holiday", "substitute", "$.entries[0].inPlaceOf", "is missing")]
    [InlineData("\"verified\": true", "\"verified\": 1", "$.entries[0].verified", "true or false is expected")]
    [InlineData("\"verified\": true", "\"verifed\": true", "$.entries[0].verifed", "is not known here")]
    [InlineData("\"ru\": \"б\", ", "", "$.entries[0].name.ru", "is missing")]
    [InlineData("\"an act\", \"v", "\" \", \"v", "$.entries[0].source", "a text that is not empty is expected")]
    public void A_flawed_row_is_named_by_file_path_and_reason(string right, string wrong, string path, string reason) =>
        Refused(File(Year, Holiday.Replace(right, wrong, StringComparison.Ordinal)), path, reason);

    [Fact]
    public void A_day_with_two_rows_is_refused() =>
        Refused(File(Year, $"{Holiday}, {Holiday}"), "$.entries[1]", "repeats $.entries[0]");

    [Fact]
    public void A_year_listed_twice_is_refused() =>
        Refused(File($"{Year}, {Year}", ""), "$.years[1]", "repeats $.years[0]");

    [Fact]
    public void A_calendar_of_no_year_is_refused() => Refused(File("", ""), "$.years", "no year is covered");

    [Fact]
    public void A_year_that_is_not_a_number_is_refused() => Refused(
        File(Year.Replace("2030", "\"2030\"", StringComparison.Ordinal), ""), "$.years[0].year",
        "a year between 1900 and 2199 is expected");

    [Theory]
    [InlineData("[]", "$", "an object is expected")]
    [InlineData("""{"id": "xx", "version": "1"}""", "$.years", "is missing")]
    [InlineData("""{"id": "xx", "version": "1", "years": {}}""", "$.years", "a list is expected")]
    [InlineData("{", "$", "not JSON (line 1)")]
    public void A_file_of_another_shape_is_refused(string json, string path, string reason) => Refused(json, path, reason);

    private static void Refused(string json, string path, string reason)
    {
        var refusal = Assert.Throws<SeedException>(() => PublicCalendar.Parse(json, "x.json"));
        Assert.Equal(("x.json", path, reason), (refusal.File, refusal.Path, refusal.Reason));
        Assert.Equal($"x.json: {path}: {reason}", refusal.Message);
    }

    private static string File(string years, string entries) =>
        $$"""{"$schema": "s", "id": "xx", "version": "2030.1", "years": [{{years}}], "entries": [{{entries}}]}""";
}
