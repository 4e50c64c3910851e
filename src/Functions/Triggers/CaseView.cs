using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Functions.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>A case as it is answered. What the officers are still at is shown to officers only.</summary>
internal static class CaseView
{
    public static object Of(OpenCase c, Actor actor, Language language, FieldMessages messages, Instant now)
    {
        var (s, p) = (c.State, c.Procedure);
        var officer = !actor.Has(Role.Recipient);
        var values = FormValues.Of(s);
        var today = now.InZone(c.Calendar.Zone).Date;
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
            s.Centre,
            s.CentreNumber,
            s.Place,
            earlier = s.Earlier,
            registration = s.Standing(p, today),
            checklist = p.Checklist.Where(i => Checklist.Applies(p, i, values)).Select(i => new
            {
                i.Id,
                title = i.Title.In(language),
                i.Presentation,
                i.Required,
                count = Checklist.CountOf(p, i, values),
                compared = s.Compared.Contains(i.Id),
                shown = s.Shown.Contains(i.Id),
                files = s.Documents.GetValueOrDefault(i.Id, []),
                items = s.Items.Where(t => t.DocumentId == i.Id),
            }),
            missing = Checklist.Missing(p, s),
            outcome = officer || s.Signature is not null ? s.Draft?.Resolution : null,
            number = s.Signature?.Number,
            concurrence = officer ? s.Concurrence : (Concurrence?)null,
            draft = officer ? s.Draft : null,
            findings = officer ? Findings(c, language, messages, today) : null,
            suggestedGrounds = officer ? p.Grounds.Where(g => g.SuggestedWhen is { } when && p.Condition(when).Holds(values.All)).Select(g => g.Id) : null,
            agenda = c.Agenda.Where(e => officer || e.Id is Agenda.WholeTerm or Agenda.RefusalNotice or Agenda.Hold or Agenda.Validity).Select(e => new
            {
                e.Id,
                e.Deadline.DueOn,
                dueAt = Times.LastSecond(c, e),
                e.Paragraph,
                e.Standing,
                e.Responsible,
                e.Outstanding,
                effect = e.Standing is Standing.Passed ? e.Effect : (DeadlineEffect?)null,
                unverified = e.Deadline.Unverified,
            }),
            commands = CommandTable.Allowed(actor, s, p),
        };
    }

    /// <summary>What in the identity data does not agree: shown, and decided on by the officer.</summary>
    private static IEnumerable<object> Findings(OpenCase c, Language language, FieldMessages messages, LocalDate today) =>
        IdentityChecks.Of(c.Procedure.IdentityChecks, c.State.Fields, today)
            .Select(f => new { f.Field, f.Code, message = messages.For(f.Code, c.Procedure.Form.First(field => field.Id == f.Field).Title).In(language), f.Paragraph });
}
