using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>Whether an office works on a day, and by which rule and source.</summary>
/// <param name="Rule">One of <see cref="DayRule"/>.</param>
/// <param name="Source">The entry's names and act, or the paragraph that closes the weekday; null on an ordinary day.</param>
/// <param name="Unverified">The calendar cannot vouch for this day: an unverified row, or a year not (fully) covered.</param>
/// <param name="Entry">The dated row that decided, if one did.</param>
public sealed record DayVerdict(
    LocalDate Day, bool Working, string Rule, string? Source, bool Unverified, CalendarEntry? Entry);
