using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>When a place is open, in words.</summary>
internal static class OpeningHours
{
    private static readonly ImmutableArray<IsoDayOfWeek> Week = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Order()];

    /// <summary>Two lines: when it is open and when it is not; the second is left out where only public holidays are closed.</summary>
    public static IEnumerable<ImmutableArray<LinePart>> Lines(OfficeHours hours, CounterWords words)
    {
        var open = Week.Where(day => !hours.ClosedWeekdays.Contains(day)).ToImmutableArray();
        yield return words.Line(
            hours.BreakFrom is null ? "hours" : "hours-with-break",
            ("workdays", Spans(open, words)),
            ("opens", ClockTime.Pattern.Format(hours.Opens)),
            ("closes", ClockTime.Pattern.Format(hours.Closes)),
            ("breakFrom", hours.BreakFrom is { } from ? ClockTime.Pattern.Format(from) : null),
            ("breakUntil", hours.BreakUntil is { } until ? ClockTime.Pattern.Format(until) : null));
        if (hours.ClosedWeekdays.Length > 0)
        {
            yield return words.Line("closed-days", ("closedDays", string.Join(", ", Week.Except(open).Select(day => Name(day, words)))));
        }
    }

    /// <summary>«понедельник – пятница»: three days or more in a row are named by the first and the last.</summary>
    private static string Spans(ImmutableArray<IsoDayOfWeek> days, CounterWords words)
    {
        var runs = days.GroupBy(day => (int)day - days.IndexOf(day)).Select(run => run.ToArray());
        return string.Join(", ", runs.Select(run => run.Length > 2
            ? $"{Name(run[0], words)} – {Name(run[^1], words)}"
            : string.Join(", ", run.Select(day => Name(day, words)))));
    }

    private static string Name(IsoDayOfWeek day, CounterWords words) => words.Label(day.ToString().ToLowerInvariant());
}
