using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>A case as it is answered. What the officers are still at is shown to officers only.</summary>
internal static class CaseView
{
    public static object Of(OpenCase c, Actor actor, Language language)
    {
        var (s, p) = (c.State, c.Procedure);
        var officer = !actor.Has(Role.Recipient);
        return new
        {
            caseNumber = s.Number,
            state = s.Status,
            revision = s.Revision,
            procedure = s.Procedure,
            procedureVersion = s.ProcedureVersion,
            calendarVersion = s.CalendarVersion,
            s.Kind,
            service = SubmissionAnswer.ServiceTitle(p, s.Kind, language),
            s.Fields,
            receivedAt = Times.WithOffset(c, s.Receipt.ReceivedAt),
            readyBy = Times.WithOffset(c, s.Receipt.ReadyBy),
            checklist = p.Checklist.Select(i => new
            {
                i.Id,
                title = i.Title.In(language),
                i.Presentation,
                i.Required,
                shown = s.Shown.Contains(i.Id),
                files = s.Documents.GetValueOrDefault(i.Id, []),
                items = s.Items.Where(t => t.DocumentId == i.Id),
            }),
            missing = Checklist.Missing(p, s),
            outcome = officer || s.Signature is not null ? s.Draft?.Resolution : null,
            number = s.Signature?.Number,
            concurrence = officer ? s.Concurrence : (Concurrence?)null,
            draft = officer ? s.Draft : null,
            agenda = c.Agenda.Where(e => officer || e.Id is Agenda.WholeTerm or Agenda.RefusalNotice or Agenda.Hold or Agenda.Validity).Select(e => new
            {
                e.Id,
                e.Deadline.DueOn,
                dueAt = Times.LastSecond(c, e),
                e.Paragraph,
                e.Standing,
                e.Outstanding,
                effect = e.Standing is Standing.Passed ? e.Effect : (DeadlineEffect?)null,
                unverified = e.Deadline.Unverified,
            }),
            commands = CommandTable.Allowed(actor, s.Status),
        };
    }
}
