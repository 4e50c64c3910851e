using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>The public calendar as one office lives it: its closed weekdays, its hours, its zone.</summary>
public sealed class WorkCalendar
{
    private readonly PublicCalendar calendar;
    private readonly OfficeHours hours;

    public WorkCalendar(PublicCalendar calendar, OfficeHours hours, DateTimeZone zone)
    {
        if (hours.Flaw is { } flaw)
            throw new ArgumentException(flaw, nameof(hours));
        (this.calendar, this.hours, Zone) = (calendar, hours, zone);
    }

    public DateTimeZone Zone { get; }

    public string CalendarVersion => calendar.Version;

    /// <summary>A dated entry decides before the weekday: a moved working Sunday is worked, a holiday Monday is not.</summary>
    public DayVerdict On(LocalDate day)
    {
        if (calendar.On(day) is { } entry && entry.HoldsFor(hours))
        {
            return new DayVerdict(
                day, entry.IsWorking, DayRule.Of(entry.Kind), $"{entry.Name} ({entry.Source})", !entry.Verified, entry);
        }
        var unverified = !calendar.VouchesFor(day);
        return hours.IsClosedOn(day.DayOfWeek)
            ? new DayVerdict(day, false, DayRule.ClosedWeekday, hours.Paragraph, unverified, null)
            : new DayVerdict(day, true, DayRule.OfficeDay, null, unverified, null);
    }

    /// <summary>The first working day strictly after <paramref name="day"/>.</summary>
    public LocalDate NextWorkingDay(LocalDate day) => FirstWorkingDayOnOrAfter(day.PlusDays(1));

    public LocalDate FirstWorkingDayOnOrAfter(LocalDate day)
    {
        while (!On(day).Working)
            day = day.PlusDays(1);
        return day;
    }

    /// <summary>
    /// Opening, closing and the start of the break are themselves working moments, to the recipient's benefit; what
    /// comes within the break is received at its end, what comes when the office is closed at the next opening.
    /// </summary>
    public Reception Receive(Instant handedInAt)
    {
        var local = handedInAt.InZone(Zone).LocalDateTime;
        var verdict = On(local.Date);
        if (!verdict.Working)
            return AtNextOpening(verdict.Rule);
        if (local.TimeOfDay > hours.Closes)
            return AtNextOpening(ReceptionRule.AfterClosing);
        if (local.TimeOfDay < hours.Opens)
            return Moved(local.Date.At(hours.Opens), ReceptionRule.BeforeOpening);
        if (hours.IsBreak(local.TimeOfDay))
            return Moved(local.Date.At(hours.BreakUntil!.Value), ReceptionRule.Break);
        return new Reception(handedInAt, local, local.Date, null);

        Reception AtNextOpening(string because) => Moved(NextWorkingDay(local.Date).At(hours.Opens), because);
        Reception Moved(LocalDateTime to, string because) => new(handedInAt, to, to.Date, because);
    }

    /// <summary>Says nothing of whether the office works on <paramref name="day"/>.</summary>
    public Instant OpeningOn(LocalDate day) => day.At(hours.Opens).InZoneLeniently(Zone).ToInstant();

    /// <summary>Says nothing of whether the office works on <paramref name="day"/>.</summary>
    public Instant ClosingOn(LocalDate day) => day.At(hours.Closes).InZoneLeniently(Zone).ToInstant();
}
