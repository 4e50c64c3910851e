using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
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
    public const string RefusalNotice = "refusal-notice";
    public const string WholeTerm = "term";
    public const string Hold = "hold";
    public const string CentreHold = "centre-hold";
    public const string ReturnNotice = "return-notice";
    public const string CourierToOffice = "courier-to-office";
    public const string CourierToCentre = "courier-to-centre";
    public const string ValidityReminder = "validity-reminder";
    public const string Validity = "validity";

    /// <summary>Ids that no step of a procedure may take.</summary>
    public static ImmutableArray<string> OwnIds { get; } =
        [RefusalNotice, WholeTerm, Hold, CentreHold, ReturnNotice, CourierToOffice, CourierToCentre, ValidityReminder, Validity];

    /// <summary>All entries of the case, in the order in which they fall due.</summary>
    /// <param name="calendar">The office's.</param>
    /// <param name="centre">The centre that accepted it, if one did.</param>
    public static ImmutableArray<AgendaEntry> Of(CaseState state, Procedure procedure, WorkCalendar calendar, CentreDesk? centre = null)
    {
        var entries = new AgendaEntries(state, calendar);
        if (state.TermFrom is { } from)
        {
            AddSteps(entries, state, from, procedure);
        }

        if (state.Signature is { } signature)
        {
            AddAfterSignature(entries, state, signature, procedure);
        }

        if (centre is not null)
        {
            CentreAgenda.Add(entries, state, procedure, centre);
        }

        return entries.InOrder();
    }

    /// <summary>When the case must be looked at next, or <see langword="null"/> if nothing runs any more.</summary>
    public static Instant? NextWake(IEnumerable<AgendaEntry> agenda) =>
        agenda.Where(e => e.Standing is Standing.Running).Select(e => (Instant?)e.EndsAt).Min();

    internal static ImmutableArray<CaseEvent> NewlyPassed(CaseState state, DecisionContext context) =>
    [
        .. Of(state, context.Procedure, context.Calendar, context.Centre)
            .Where(e => e.Standing is Standing.Running && e.EndsAt <= context.Now)
            .Select(e => new CaseEvent.DeadlinePassed(e.Id, e.Deadline.DueOn, e.Effect, e.Paragraph)),
    ];

    private static void AddSteps(AgendaEntries entries, CaseState state, LocalDate received, Procedure procedure)
    {
        var elapsed = 0;
        foreach (var step in procedure.Steps)
        {
            elapsed += step.Term.Count;
            entries.Add(
                step.Id,
                new Term(step.Term.Unit, elapsed),
                received,
                step.Paragraph,
                entries.DoneAt(step.DoneBy),
                DeadlineEffect.Breached,
                [.. step.Roles.Select(RoleName.Parse), Role.SectionHead]);
        }

        if (procedure.RefusalNotice is { From: RefusalClock.Received } notice)
        {
            // A refusal not yet decided on is not in breach after its day: the case may still be granted (Almaty 2011 §8, §10).
            // Where the package goes back with it, it must have left the office (Ministry of Justice 2008 §17).
            var over = notice.ReturnsPackage && state.Centre is not null ? CaseStatus.InTransitToCentre : CaseStatus.Ready;
            entries.Add(
                RefusalNotice,
                notice.Term,
                received,
                notice.Paragraph,
                state.Draft?.Resolution is Resolution.Certificate ? Instant.MinValue : entries.DoneAt(over),
                state.Draft?.Resolution is Resolution.Refusal ? DeadlineEffect.Breached : DeadlineEffect.Expired,
                [Role.Specialist, Role.SectionHead]);
        }

        entries.Add(
            WholeTerm,
            procedure.Term.Term,
            received,
            procedure.Term.Paragraph,
            entries.DoneAt(CaseStatus.Ready),
            DeadlineEffect.Breached,
            [Role.Specialist, Role.SectionHead, Role.Head]);
    }

    private static void AddAfterSignature(AgendaEntries entries, CaseState state, Signature signature, Procedure procedure)
    {
        var refused = state.Draft!.Resolution is Resolution.Refusal;
        if (refused && procedure.RefusalNotice is { From: RefusalClock.Signed } notice)
        {
            entries.Add(
                RefusalNotice,
                notice.Term,
                signature.On,
                notice.Paragraph,
                entries.DoneAt(CaseStatus.AwaitingCollection),
                DeadlineEffect.Breached,
                [Role.Specialist, Role.SectionHead]);
        }

        var heldFrom = state.Centre is null ? LocalDate.Max(signature.On, state.Receipt.ReadyBy.Date) : state.ArrivedOn.Find(Leg.Back);
        if (procedure.Hold.Term is { } hold && heldFrom is { } from)
        {
            entries.Add(
                Hold,
                hold,
                from,
                procedure.Hold.Paragraph,
                entries.DoneAt(CaseStatus.Collected),
                DeadlineEffect.Expired,
                [Role.Archivist, Role.Clerk]);
        }

        if (state.Draft.ValidUntil is { } until && procedure.Outcome.Find(state.Draft.Variant) is { Registers: true })
        {
            AddValidity(entries, state, until, procedure.Outcome);
        }
    }

    private static void AddValidity(AgendaEntries entries, CaseState state, LocalDate until, Outcome outcome)
    {
        var over = state.Interrupted is RegistrationStanding.Revoked or RegistrationStanding.Superseded ? Instant.MinValue : (Instant?)null;
        if (outcome.RemindBefore is { } before)
        {
            var day = before.Unit is TermUnit.Months ? until.PlusMonths(-before.Count) : until.PlusDays(-before.Count);
            entries.Add(ValidityReminder, new Deadline(day, []), outcome.Paragraph, over, DeadlineEffect.Noted, [Role.Specialist]);
        }

        entries.Add(Validity, new Deadline(until, []), outcome.Paragraph, over, DeadlineEffect.Expired, [Role.Specialist]);
    }
}
