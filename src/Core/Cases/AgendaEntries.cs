using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>The entries of one case's agenda, as they are put together.</summary>
internal sealed class AgendaEntries(CaseState state, WorkCalendar calendar)
{
    private readonly ImmutableArray<AgendaEntry>.Builder _entries = ImmutableArray.CreateBuilder<AgendaEntry>();

    public ImmutableArray<AgendaEntry> InOrder() => [.. _entries.OrderBy(e => e.EndsAt)];

    /// <summary>When the case came to <paramref name="status"/> or ended without it, or <see langword="null"/> if it is not that far.</summary>
    public Instant? DoneAt(CaseStatus status) =>
        state.Status < status ? null : state.EnteredAt.First(entered => entered.Key >= status).Value;

    public void Add(
        string id, Term term, LocalDate from, string paragraph, Instant? doneAt, DeadlineEffect effect, ImmutableArray<Role> reminded) =>
        Add(id, Deadlines.Deadlines.Due(term, from, calendar), paragraph, doneAt, effect, reminded);

    public void Add(
        string id, Deadline deadline, string paragraph, Instant? doneAt, DeadlineEffect effect, ImmutableArray<Role> reminded) =>
        Add(id, deadline, deadline.EndsAt(calendar.Zone), paragraph, doneAt, effect, reminded, Responsible.Office);

    public void Add(
        string id,
        Deadline deadline,
        Instant endsAt,
        string paragraph,
        Instant? doneAt,
        DeadlineEffect effect,
        ImmutableArray<Role> reminded,
        Responsible responsible)
    {
        // What was done too late runs on until that is recorded: an act that comes before the record must not hide the breach.
        var standing = state.Passed.ContainsKey(id) ? Standing.Passed
            : doneAt < endsAt ? Standing.Settled
            : Standing.Running;
        _entries.Add(new AgendaEntry(
            id, deadline, endsAt, paragraph, standing, doneAt is not null, state.Passed.GetValueOrDefault(id, effect), reminded, responsible));
    }
}
