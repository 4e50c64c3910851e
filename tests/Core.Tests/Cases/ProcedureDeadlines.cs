using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Every entry that the agenda of a procedure's case can have: id, term, day it is counted from, paragraph.</summary>
internal static class ProcedureDeadlines
{
    private const string Receipt = "receipt at the office";

    public static IEnumerable<string[]> Of(Procedure p)
    {
        var elapsed = 0;
        foreach (var step in p.Steps)
            yield return Row(step.Id, new Term(step.Term.Unit, elapsed += step.Term.Count), Receipt, step.Paragraph);

        if (p.RefusalNotice is { } notice)
            yield return Row(Agenda.RefusalNotice, notice.Term, notice.From is RefusalClock.Received ? Receipt : "signature of the refusal", notice.Paragraph);
        yield return Row(Agenda.WholeTerm, p.Term.Term, Receipt, p.Term.Paragraph);

        if (p.FindChannel(ProcedureChannel.Centre)?.Service is { } service)
        {
            foreach (var row in OfCentre(service))
                yield return row;
        }

        yield return p.Hold.Term is { } hold
            ? Row(Agenda.Hold, hold, "the day on the receipt or of the signature, whichever is later; return from a centre", p.Hold.Paragraph)
            : [$"`{Agenda.Hold}`", "without limit", "", p.Hold.Paragraph];
        if (p.Outcome.RemindBefore is { } before)
            yield return Row(Agenda.ValidityReminder, before, "the end of validity, backwards", p.Outcome.Paragraph);
        if (p.Outcome.ValidUntil is { } until)
            yield return [$"`{Agenda.Validity}`", $"until the day in `{until}`", "", p.Outcome.Paragraph];
    }

    private static IEnumerable<string[]> OfCentre(CentreService service)
    {
        yield return [$"`{Agenda.CourierToOffice}`", "the next courier run", "acceptance at the centre", service.Paragraph];
        yield return [$"`{Agenda.CourierToCentre}`", "the next courier run", "signature", service.Paragraph];
        if (service.ReturnNotice is { } notice)
            yield return Row(Agenda.ReturnNotice, notice.Term, "arrival of a refusal at the centre", notice.Paragraph);
        yield return Row(Agenda.CentreHold, service.Hold.Term, "the day on the receipt or of arrival, whichever is later", service.Hold.Paragraph);
    }

    private static string[] Row(string id, Term term, string from, string paragraph) => [$"`{id}`", ProceduresDocument.Words(term), from, paragraph];
}
