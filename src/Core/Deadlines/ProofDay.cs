using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Deadlines;

/// <summary>One line of the explanation of a deadline.</summary>
/// <param name="Day">The day the line is about.</param>
/// <param name="Number">
/// 1 to n on the days that were counted. Of a term in months: its count, on the day the last month ends. Null on the day
/// of the event, on skipped days and on the days of a move.
/// </param>
/// <param name="Rule">One of <see cref="ProofRule"/> or <see cref="DayRule"/>.</param>
/// <param name="Source">The calendar entry's names (kk / ru / en) and act, or the paragraph that closes the weekday.</param>
/// <param name="Unverified">Whether the office works that day matters here, and the calendar cannot vouch for it.</param>
public sealed record ProofDay(LocalDate Day, int? Number, string Rule, string? Source, bool Unverified)
{
    /// <summary>The entry behind <see cref="Source"/>, for a page that shows one language.</summary>
    public CalendarEntry? Entry { get; init; }

    internal static ProofDay Of(DayVerdict verdict, int? number, string rule) =>
        new(verdict.Day, number, rule, verdict.Source, verdict.Unverified) { Entry = verdict.Entry };
}
