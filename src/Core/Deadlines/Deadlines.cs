using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Deadlines;

/// <summary>
/// Counts terms. The day of the event is never counted. A term in calendar days or months whose last day the office does
/// not work ends on its next working day.
/// </summary>
public static class Deadlines
{
    /// <param name="eventDay">The day the term runs from, usually <see cref="Reception.Day"/>.</param>
    public static Deadline Due(Term term, LocalDate eventDay, WorkCalendar calendar)
    {
        var proof = ImmutableArray.CreateBuilder<ProofDay>();
        proof.Add(new ProofDay(eventDay, null, ProofRule.EventDay, null, false));
        switch (term.Unit)
        {
            case TermUnit.WorkingDays:
                CountWorkingDays(term.Count, eventDay, calendar, proof);
                break;
            case TermUnit.CalendarDays:
                CountCalendarDays(term.Count, eventDay, calendar, proof);
                break;
            case TermUnit.Months:
                CountMonths(term.Count, eventDay, calendar, proof);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(term), term.Unit, null);
        }
        return new Deadline(proof[^1].Day, proof.ToImmutable());
    }

    private static void CountWorkingDays(
        int count, LocalDate eventDay, WorkCalendar calendar, ImmutableArray<ProofDay>.Builder proof)
    {
        var counted = 0;
        for (var day = eventDay.PlusDays(1); counted < count; day = day.PlusDays(1))
        {
            var verdict = calendar.On(day);
            var rule = verdict.Rule == DayRule.OfficeDay ? ProofRule.Counted : verdict.Rule;
            proof.Add(ProofDay.Of(verdict, verdict.Working ? ++counted : null, rule));
        }
    }

    private static void CountCalendarDays(
        int count, LocalDate eventDay, WorkCalendar calendar, ImmutableArray<ProofDay>.Builder proof)
    {
        // Whether the office works on the days between is of no matter here, so they carry no source and no doubt.
        for (var number = 1; number < count; number++)
            proof.Add(new ProofDay(eventDay.PlusDays(number), number, ProofRule.Counted, null, false));

        var last = calendar.On(eventDay.PlusDays(count));
        proof.Add(ProofDay.Of(last, count, last.Working ? ProofRule.Counted : last.Rule));
        if (!last.Working)
            MoveOn(last.Day, calendar, proof);
    }

    private static void CountMonths(
        int count, LocalDate eventDay, WorkCalendar calendar, ImmutableArray<ProofDay>.Builder proof)
    {
        var last = calendar.On(eventDay.PlusMonths(count));
        var rule = last.Day.Day == eventDay.Day ? ProofRule.SameDayNumber : ProofRule.MonthEnd;
        if (last.Working)
        {
            proof.Add(ProofDay.Of(last, count, rule));
            return;
        }
        proof.Add(new ProofDay(last.Day, count, rule, null, false));
        proof.Add(ProofDay.Of(last, null, last.Rule));
        MoveOn(last.Day, calendar, proof);
    }

    private static void MoveOn(LocalDate closed, WorkCalendar calendar, ImmutableArray<ProofDay>.Builder proof)
    {
        var due = calendar.NextWorkingDay(closed);
        for (var day = closed.PlusDays(1); day <= due; day = day.PlusDays(1))
        {
            var verdict = calendar.On(day);
            proof.Add(ProofDay.Of(verdict, null, verdict.Working ? ProofRule.LastDayMoved : verdict.Rule));
        }
    }
}
