using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>
/// What falls due when, from state, procedure and calendar. The steps' terms add up from the day of receipt, so the review is
/// due on working day 1 + 5 and the signature on 1 + 5 + 1 (Almaty 2011, Annex 8 table 1).
/// </summary>
public static class Agenda
{
    public const string Intake = "intake";
    public const string Review = "review";
    public const string RefusalNotice = "refusal-notice";
    public const string Signature = "signature";
    public const string WholeTerm = "term";
    public const string Hold = "hold";
    public const string Validity = "validity";

    /// <summary>All entries of the case, in the order in which they fall due.</summary>
    public static ImmutableArray<AgendaEntry> Of(CaseState state, Procedure procedure, WorkCalendar calendar)
    {
        var entries = ImmutableArray.CreateBuilder<AgendaEntry>();
        AddSteps(entries, state, procedure, calendar);
        if (state.Signature is { } signature)
        {
            AddAfterSignature(entries, state, signature, procedure, calendar);
        }

        return [.. entries.OrderBy(e => e.EndsAt)];
    }

    /// <summary>When the case must be looked at next, or <see langword="null"/> if nothing runs any more.</summary>
    public static Instant? NextWake(IEnumerable<AgendaEntry> agenda) =>
        agenda.Where(e => e.Standing is Standing.Running).Select(e => (Instant?)e.EndsAt).Min();

    internal static ImmutableArray<CaseEvent> NewlyPassed(CaseState state, DecisionContext context) =>
    [
        .. Of(state, context.Procedure, context.Calendar)
            .Where(e => e.Standing is Standing.Running && e.EndsAt <= context.Now)
            .Select(e => new CaseEvent.DeadlinePassed(e.Id, e.Deadline.DueOn, e.Effect, e.Paragraph)),
    ];

    private static void AddSteps(
        ImmutableArray<AgendaEntry>.Builder entries, CaseState state, Procedure procedure, WorkCalendar calendar)
    {
        var received = state.Receipt.ReceivedAt.Date;
        var refusing = state.Draft?.Resolution is Resolution.Refusal;
        var elapsed = 0;
        foreach (var step in procedure.Steps)
        {
            elapsed += step.Term.Count;
            var doneBy = step.Id switch
            {
                Intake => CaseStatus.Registered,
                Review => CaseStatus.Drafted,
                _ => CaseStatus.Ready,
            };
            Add(step.Id, new Term(step.Term.Unit, elapsed), step.Paragraph, DoneAt(state, doneBy), DeadlineEffect.Breached, [.. step.Roles.Select(RoleName.Parse), Role.SectionHead]);
        }

        // A refusal not yet decided on is not in breach after its day: the case may still be granted (Almaty 2011 §8, §10).
        var granted = state.Draft?.Resolution is Resolution.Certificate;
        Add(
            RefusalNotice,
            procedure.RefusalNotice.Term,
            procedure.RefusalNotice.Paragraph,
            granted ? Instant.MinValue : DoneAt(state, CaseStatus.Ready),
            refusing ? DeadlineEffect.Breached : DeadlineEffect.Expired,
            [Role.Specialist, Role.SectionHead]);
        Add(
            WholeTerm,
            procedure.Term.Term,
            procedure.Term.Paragraph,
            DoneAt(state, CaseStatus.Ready),
            DeadlineEffect.Breached,
            [Role.Specialist, Role.SectionHead, Role.Head]);

        void Add(string id, Term term, string paragraph, Instant? doneAt, DeadlineEffect effect, ImmutableArray<Role> reminded) =>
            entries.Add(Entry(id, Deadlines.Deadlines.Due(term, received, calendar), paragraph, doneAt, effect, reminded, state, calendar));
    }

    private static void AddAfterSignature(
        ImmutableArray<AgendaEntry>.Builder entries, CaseState state, Signature signature, Procedure procedure, WorkCalendar calendar)
    {
        var from = LocalDate.Max(signature.On, state.Receipt.ReadyBy.Date);
        entries.Add(Entry(
            Hold,
            Deadlines.Deadlines.Due(procedure.Hold.Term, from, calendar),
            procedure.Hold.Paragraph,
            DoneAt(state, CaseStatus.Collected),
            DeadlineEffect.Expired,
            [Role.Archivist, Role.Clerk],
            state,
            calendar));

        if (state.Draft is { Resolution: Resolution.Certificate, ValidUntil: { } until })
        {
            entries.Add(Entry(
                Validity,
                new Deadline(until, []),
                procedure.Outcome.Paragraph,
                doneAt: null,
                DeadlineEffect.Expired,
                [Role.Specialist],
                state,
                calendar));
        }
    }

    /// <summary>When the case came to <paramref name="status"/> or ended without it, or <see langword="null"/> if it is not that far.</summary>
    private static Instant? DoneAt(CaseState state, CaseStatus status) =>
        state.Status < status ? null : state.EnteredAt.GetValueOrDefault(status, state.EnteredAt[state.Status]);

    private static AgendaEntry Entry(
        string id, Deadline deadline, string paragraph, Instant? doneAt, DeadlineEffect effect, ImmutableArray<Role> reminded, CaseState state, WorkCalendar calendar)
    {
        // What was done too late runs on until that is recorded: an act that comes before the record must not hide the breach.
        var endsAt = deadline.EndsAt(calendar.Zone);
        var standing = state.Passed.ContainsKey(id) ? Standing.Passed
            : doneAt < endsAt ? Standing.Settled
            : Standing.Running;
        return new AgendaEntry(
            id, deadline, endsAt, paragraph, standing, doneAt is not null, state.Passed.GetValueOrDefault(id, effect), reminded);
    }
}
