using System.Text.Json;

namespace MissionReg.Core.Tests.Deadlines;

/// <summary>
/// The same counting by other means: the seed read anew into plain dates, every working day of an office laid out in one
/// sorted list, and terms looked up in it. Shares nothing with the code under test but the file.
/// </summary>
internal sealed class Oracle
{
    private static readonly DateOnly From = new(2006, 1, 1);
    private static readonly DateOnly Until = new(2029, 12, 31);
    private readonly List<DateOnly> workingDays;

    public Oracle(string json, params DayOfWeek[] closed)
    {
        var rows = JsonDocument.Parse(json).RootElement.GetProperty("entries").EnumerateArray().ToList();
        var holidays = Dates(rows.Where(r => Kind(r) == "public-holiday"))
            .Union(Dates(rows.Where(r => Kind(r) is "substitute" or "moved-day-off" && closed.Contains(Date(r, "inPlaceOf").DayOfWeek))))
            .ToHashSet();
        var worked = Dates(rows.Where(r => Kind(r) == "moved-working-day")).ToHashSet();
        Years = [.. JsonDocument.Parse(json).RootElement.GetProperty("years").EnumerateArray()
            .Select(y => y.GetProperty("year").GetInt32())];
        for (var year = From.Year; year <= Until.Year; year++)
        {
            if (Years.Contains(year))
                continue;
            var like = Years.Where(y => y < year).DefaultIfEmpty(Years.Min()).Max();
            holidays.UnionWith(rows
                .Where(r => r.TryGetProperty("yearly", out _) && Date(r, "date").Year == like)
                .Select(r => new DateOnly(year, Date(r, "date").Month, Date(r, "date").Day)));
        }
        workingDays = [.. Enumerable.Range(0, Until.DayNumber - From.DayNumber + 1)
            .Select(From.AddDays)
            .Where(d => worked.Contains(d) || (!closed.Contains(d.DayOfWeek) && !holidays.Contains(d)))];
    }

    public int[] Years { get; }

    public DateOnly WorkingDays(DateOnly eventDay, int count) => workingDays[FirstAtOrAfter(eventDay.AddDays(1)) + count - 1];

    public DateOnly CalendarDays(DateOnly eventDay, int count) => workingDays[FirstAtOrAfter(eventDay.AddDays(count))];

    public DateOnly Months(DateOnly eventDay, int count) => workingDays[FirstAtOrAfter(eventDay.AddMonths(count))];

    private int FirstAtOrAfter(DateOnly day)
    {
        var index = workingDays.BinarySearch(day);
        return index < 0 ? ~index : index;
    }

    private static IEnumerable<DateOnly> Dates(IEnumerable<JsonElement> rows) => rows.Select(r => Date(r, "date"));

    private static DateOnly Date(JsonElement row, string name) => DateOnly.ParseExact(row.GetProperty(name).GetString()!, "O");

    private static string Kind(JsonElement row) => row.GetProperty("kind").GetString()!;
}
