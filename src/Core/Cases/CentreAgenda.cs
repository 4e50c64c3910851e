using System.Collections.Immutable;
using MissionReg.Core.Centres;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>What a centre must do, and by when: its breaches are its own and not the office's (Almaty 2011 §12, §14).</summary>
internal static class CentreAgenda
{
    private static readonly ImmutableArray<Role> Accumulation = [Role.AccumulationInspector];

    public static void Add(AgendaEntries entries, CaseState state, Procedure procedure, CentreDesk centre)
    {
        var service = procedure.FindChannel(ProcedureChannel.Centre)!.Service!;
        if (state.EnteredAt.Find(CaseStatus.AtCentre) is { } accepted)
        {
            AddRun(entries, Agenda.CourierToOffice, accepted, entries.DoneAt(CaseStatus.InTransitToOffice), service, centre);
        }

        if (state.EnteredAt.Find(CaseStatus.Ready) is { } ready)
        {
            AddRun(entries, Agenda.CourierToCentre, ready, entries.DoneAt(CaseStatus.InTransitToCentre), service, centre);
        }

        if (state.ArrivedOn.Find(Leg.ToCentre) is { } arrived)
        {
            AddAtCentre(entries, state, arrived, service, centre);
        }
    }

    /// <summary>The courier must have left with it by the first run after it was there.</summary>
    private static void AddRun(AgendaEntries entries, string id, Instant from, Instant? doneAt, CentreService service, CentreDesk centre)
    {
        var run = centre.NextRun(from);
        entries.Add(
            id,
            new Deadline(run.InZone(centre.Calendar.Zone).Date, []),
            run.Plus(CentreDesk.RunAllowance),
            service.Paragraph,
            doneAt,
            DeadlineEffect.Breached,
            Accumulation,
            Responsible.Centre);
    }

    private static void AddAtCentre(AgendaEntries entries, CaseState state, LocalDate arrived, CentreService service, CentreDesk centre)
    {
        var calendar = centre.Calendar;
        if (state.Draft!.Resolution is Resolution.Refusal && service.ReturnNotice is { } notice)
        {
            var due = Deadlines.Deadlines.Due(notice.Term, arrived, calendar);
            entries.Add(
                Agenda.ReturnNotice,
                due,
                due.EndsAt(calendar.Zone),
                notice.Paragraph,
                state.NotifiedAt ?? (state.Status >= CaseStatus.Collected ? state.EnteredAt[state.Status] : null),
                DeadlineEffect.Breached,
                [Role.CentreInspector],
                Responsible.Centre);
        }

        var hold = Deadlines.Deadlines.Due(service.Hold.Term, LocalDate.Max(arrived, state.Receipt.ReadyBy.Date), calendar);
        entries.Add(
            Agenda.CentreHold,
            hold,
            hold.EndsAt(calendar.Zone),
            service.Hold.Paragraph,
            state.EnteredAt.Find(CaseStatus.ReturningToOffice)
                ?? state.ArrivedOn.Find(Leg.Back)?.AtStartOfDayInZone(calendar.Zone).ToInstant()
                ?? entries.DoneAt(CaseStatus.Collected),
            DeadlineEffect.Expired,
            [Role.AccumulationInspector, Role.CentreInspector],
            Responsible.Centre);
    }
}
