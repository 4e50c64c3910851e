using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>What opens a case: at the office's counter, over the network, or at the window of a centre.</summary>
internal static class Submission
{
    public static Decision Decide(CaseCommand.Submit c, DecisionContext context)
    {
        var procedure = context.Procedure;
        var channel = procedure.FindChannel(context.Centre is null ? ProcedureChannel.Office : ProcedureChannel.Centre);
        if (channel is null || (context.Actor.Has(Role.Recipient) && !channel.SelfService))
        {
            return Decision.Refuse("in-person-only", channel?.Paragraph);
        }

        var unknown = Deposits.NotOnChecklist(procedure, c.Documents)
            .AddRange(Deposits.NotOnChecklist(procedure, c.Items))
            .AddRange(c.Shown.Where(id => !Deposits.Is(procedure, id, Presentation.Shown)))
            .AddRange(c.Compared.Where(id => !Deposits.Is(procedure, id, Presentation.Compared)));
        if (!unknown.IsEmpty)
        {
            return Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), unknown);
        }

        // That an original was seen is an officer's word.
        if (!(c.Shown.IsEmpty && c.Compared.IsEmpty) && context.Actor.Has(Role.Recipient))
        {
            return Decision.Refuse(Refusal.Forbidden);
        }

        if (procedure.FindKind(c.Kind)?.RefersTo is { InForce: true } link && c.Earlier is not { InForce: true })
        {
            return Decision.Refuse("earlier-not-in-force", link.Paragraph);
        }

        var missing = Missing(c, context);
        return missing.IsEmpty || c.AcceptIncomplete
            ? Accept(Open(c, context, missing))
            : Decision.Refuse(Refusal.MissingDocuments, procedure.ParagraphOf("submit"), missing);
    }

    private static ImmutableArray<string> Missing(CaseCommand.Submit c, DecisionContext context)
    {
        var missing = Checklist.Missing(
            context.Procedure,
            FormValues.Of(c.Kind, context.Centre is not null, c.Fields),
            c.Documents.DistinctBy(Deposits.Scan).Select(d => d.DocumentId),
            c.Items,
            c.Shown,
            c.Compared);

        // Whoever files over the network shows the original later, at the counter; only there can it be missing.
        return context.Actor.Has(Role.Recipient)
            ? missing.RemoveAll(id => context.Procedure.FindItem(id) switch
            {
                { Presentation: Presentation.Shown } => true,
                { Presentation: Presentation.Compared } => c.Documents.Any(d => d.DocumentId == id),
                _ => false,
            })
            : missing;
    }

    private static ImmutableArray<CaseEvent> Open(CaseCommand.Submit c, DecisionContext context, ImmutableArray<string> missing)
    {
        var procedure = context.Procedure;
        var (receivedAt, readyBy) = Receive(context);
        var events = ImmutableArray.CreateBuilder<CaseEvent>();
        events.Add(new ApplicationSubmitted(
            procedure.Id,
            procedure.Version,
            context.Calendar.CalendarVersion,
            context.Office.Id,
            c.Kind,
            c.Fields,
            context.Now,
            receivedAt,
            readyBy,
            context.Actor.Stamp(),
            missing)
        {
            Centre = context.Centre?.Centre.Id,
            CentreNumber = context.CentreNumber,
            Earlier = c.Earlier,
        });
        events.AddRange(c.Documents.DistinctBy(Deposits.Scan).Select(d => new DocumentReceived(d)));
        if (!c.Items.IsEmpty)
        {
            events.Add(new ItemsReceived(c.Items));
        }

        events.AddRange(c.Shown.Distinct().Select(id => new DocumentShown(id)));
        events.AddRange(c.Compared.Distinct().Select(id => new DocumentCompared(id)));
        return events.ToImmutable();
    }

    /// <summary>
    /// When it counts as received and when the outcome can be collected. A centre cannot know when the office will have the
    /// papers, so its receipt allows for the courier's ways.
    /// </summary>
    private static (LocalDateTime ReceivedAt, LocalDateTime ReadyBy) Receive(DecisionContext context)
    {
        var term = context.Procedure.Term.Term;
        if (context.Centre is not { } desk)
        {
            var received = context.Calendar.Receive(context.Now);
            return (received.ReceivedAt, Deadlines.Deadlines.Due(term, received.Day, context.Calendar).DueOn + context.Office.Hours.Closes);
        }

        var handedIn = desk.Calendar.Receive(context.Now);
        var atOffice = Deadlines.Deadlines.Due(term, handedIn.Day, context.Calendar);
        var service = context.Procedure.FindChannel(ProcedureChannel.Centre)!.Service!;
        return (handedIn.ReceivedAt, Deadlines.Deadlines.Due(service.Transit, atOffice.DueOn, desk.Calendar).DueOn + desk.Centre.Hours.Closes);
    }
}
