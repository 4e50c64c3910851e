using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Cases;

/// <summary>Who is told what about a case on one morning. Pure.</summary>
internal static class Reminders
{
    /// <param name="place">The office or centre whose morning it is.</param>
    /// <param name="horizon">The next working day there.</param>
    public static ImmutableArray<InboxNote> Of(OpenCase c, string place, LocalDate morning, LocalDate horizon) =>
    [
        .. c.Agenda
            .Where(e => PlaceOf(c, e) == place)
            .Select(e => (Entry: e, Urgency: UrgencyOf(e, morning, horizon)))
            .Where(r => r.Urgency is not null)
            .SelectMany(r => Audience(r.Entry, r.Urgency!.Value), (r, role) => Note(c, morning, r.Entry, r.Urgency!.Value, role)),
    ];

    private static Urgency? UrgencyOf(AgendaEntry e, LocalDate morning, LocalDate horizon) => e switch
    {
        { Outstanding: false } => null,
        { Id: Agenda.Hold or Agenda.CentreHold } when e.Deadline.DueOn < morning => Urgency.Ended,
        // Gone by without anybody being late; the orchestration has only not come to recording it.
        { Effect: not DeadlineEffect.Breached } when e.Deadline.DueOn < morning => null,
        _ when e.Deadline.DueOn < morning => Urgency.Overdue,
        _ when e.Deadline.DueOn == morning => Urgency.DueToday,
        _ when e.Deadline.DueOn <= horizon => Urgency.DueTomorrow,
        _ => null,
    };

    private static string? PlaceOf(OpenCase c, AgendaEntry e) => e.Responsible is Responsible.Centre ? c.State.Centre : c.State.Office;

    /// <summary>What is overdue at the office goes to its head too.</summary>
    private static IEnumerable<Role> Audience(AgendaEntry e, Urgency urgency) =>
        urgency is Urgency.Overdue && e.Responsible is Responsible.Office ? e.Reminded.Append(Role.Head).Distinct() : e.Reminded.Distinct();

    private static InboxNote Note(OpenCase c, LocalDate morning, AgendaEntry e, Urgency urgency, Role role) => new(
        $"{LocalDatePattern.Iso.Format(morning)}/{c.State.Number}/{e.Id}/{RoleName.Of(role)}",
        PlaceOf(c, e)!,
        role,
        morning,
        c.State.Number,
        e.Id,
        e.Deadline.DueOn,
        urgency);
}
