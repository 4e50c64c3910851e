using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using MissionReg.Core.Calendars;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Mail;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// On the morning of every working day, tells those who must act what is due today, due tomorrow, overdue, and which holds have
/// ended. The timer runs in UTC each half hour; the morning of each office and centre is found in code.
/// </summary>
internal sealed class MorningReminders(
    ICaseStore store, CaseDesk desk, SeedBook seeds, IReminderMail mail, IOptions<MissionRegOptions> options)
{
    [Function("MorningReminders")]
    public async Task RunAsync([TimerTrigger("0 0,30 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var at = ClockTime.Pattern.Parse(options.Value.RemindersAt).Value;
        foreach (var (place, calendar) in seeds.Places())
        {
            var local = desk.Now.InZone(calendar.Zone).LocalDateTime;
            var now = local.TimeOfDay >= at && (local.TimeOfDay < at.PlusMinutes(30) || Missed(timer, (local.Date + at).InZoneLeniently(calendar.Zone)));
            if (now && calendar.On(local.Date).Working)
            {
                await RemindAsync(place, local.Date, calendar, cancellationToken);
            }
        }
    }

    /// <summary>
    /// A service that was down in the morning is called once when it comes back, and makes up for it the same day. One that was
    /// down only later that day has nothing to make up for.
    /// </summary>
    private static bool Missed(TimerInfo timer, ZonedDateTime morning) =>
        timer.IsPastDue && !(timer.ScheduleStatus?.Last.ToUniversalTime() >= morning.ToDateTimeUtc());

    private async Task RemindAsync(string place, LocalDate morning, WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var horizon = calendar.NextWorkingDay(morning);
        await foreach (var page in store.PagesAsync(place, status: null, horizon, cancellationToken))
        {
            var notes = ImmutableArray.CreateBuilder<InboxNote>();
            foreach (var row in page)
            {
                notes.AddRange(Reminders.Of((await desk.FindAsync(row.CaseNumber, cancellationToken))!, place, morning, horizon));
            }

            await mail.SendAsync(await store.AddNotesAsync(notes.ToImmutable(), cancellationToken), cancellationToken);
        }
    }
}
