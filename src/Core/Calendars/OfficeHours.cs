using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>When one office works, on its own clock, and the paragraph that says so.</summary>
public sealed record OfficeHours
{
    public required ImmutableArray<IsoDayOfWeek> ClosedWeekdays { get; init; }

    public required LocalTime Opens { get; init; }

    /// <summary>The last moment at which something can still be handed in: 18:00:00 sharp is in time.</summary>
    public required LocalTime Closes { get; init; }

    /// <summary>The break lies strictly between the two; both are set, or neither.</summary>
    public LocalTime? BreakFrom { get; init; }

    public LocalTime? BreakUntil { get; init; }

    public required string Paragraph { get; init; }

    internal string? Flaw =>
        ClosedWeekdays.IsDefault ? "closed weekdays are not given"
        : ClosedWeekdays.Distinct().Count() >= 7 ? "the office is closed on every weekday"
        : Opens >= Closes ? "the office closes before it opens"
        : BreakFrom.HasValue != BreakUntil.HasValue ? "the break has only one end"
        : BreakFrom < Opens || BreakUntil > Closes || BreakFrom >= BreakUntil ? "the break is not within the hours"
        : null;

    internal bool IsClosedOn(IsoDayOfWeek weekday) => ClosedWeekdays.Contains(weekday);

    internal bool IsBreak(LocalTime time) => time > BreakFrom && time < BreakUntil;
}
