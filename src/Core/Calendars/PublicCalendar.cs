using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>
/// One country's dated public holidays and moved days, as data. It knows no office: weekends are each office's own.
/// </summary>
public sealed class PublicCalendar
{
    private readonly FrozenDictionary<LocalDate, CalendarEntry> entries;
    private readonly FrozenDictionary<int, CalendarYear> years;
    private readonly ImmutableArray<int> coveredYears;

    internal PublicCalendar(
        string id, string version, IEnumerable<CalendarYear> years, IEnumerable<CalendarEntry> entries)
    {
        (Id, Version) = (id, version);
        this.years = years.ToFrozenDictionary(y => y.Year);
        this.entries = entries.ToFrozenDictionary(e => e.Date);
        coveredYears = [.. this.years.Keys.Order()];
    }

    public string Id { get; }

    /// <summary>Kept with every case, so that its deadlines can be recomputed years later.</summary>
    public string Version { get; }

    /// <summary>In order of date.</summary>
    public ImmutableArray<CalendarEntry> Entries => [.. entries.Values.OrderBy(e => e.Date)];

    /// <exception cref="SeedException">Names the file, the JSON path and the reason.</exception>
    public static PublicCalendar Parse(string json, string file) => new CalendarParser(file).Parse(json);

    public bool Covers(LocalDate day) => years.ContainsKey(day.Year);

    /// <summary>False if the year is not covered, or its moved days are not known yet.</summary>
    public bool VouchesFor(LocalDate day) => years.TryGetValue(day.Year, out var year) && year.Complete;

    /// <summary>
    /// The entry of that day. In a year not covered, the yearly holidays of the latest covered year before it (else of
    /// the first one) stand in, unverified: a hold that runs into such a year still gets a date, and says on what.
    /// </summary>
    public CalendarEntry? On(LocalDate day) => Covers(day) ? entries.GetValueOrDefault(day) : Recurring(day);

    private CalendarEntry? Recurring(LocalDate day)
    {
        var index = coveredYears.BinarySearch(day.Year);
        var year = coveredYears[Math.Max(0, ~index - 1)];
        return day is { Month: 2, Day: 29 } ? null
            : entries.GetValueOrDefault(new LocalDate(year, day.Month, day.Day)) is { Yearly: true } known
                ? known with { Date = day, Verified = false }
                : null;
    }
}
