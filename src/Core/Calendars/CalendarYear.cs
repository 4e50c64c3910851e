namespace MissionReg.Core.Calendars;

/// <summary>A year the calendar answers for.</summary>
/// <param name="Year">Gregorian year.</param>
/// <param name="Complete">False while the year's act on moved days is not known, so that any day of it may still change.</param>
/// <param name="Source">On what the year's completeness rests.</param>
public sealed record CalendarYear(int Year, bool Complete, string Source);
