using System.Collections.Immutable;
using System.Diagnostics;
using MissionReg.Core.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases;

/// <summary>Decides every command. Pure: the same command, state and context give the same answer.</summary>
public static class CaseDecider
{
    private const int ShortestReason = 10;

    /// <summary>The events that <paramref name="command"/> yields, none if it was carried out before, or the refusal.</summary>
    public static Decision Decide(CaseCommand command, CaseState? state, DecisionContext context)
    {
        if (state is not null && state.Commands.Contains(context.CommandId))
        {
            return Accept();
        }

        var rule = CommandTable.For(command);
        if (!rule.Roles.Any(context.Actor.Has) || IsOfAnotherOffice(context))
        {
            return Decision.Refuse(Refusal.Forbidden);
        }

        if (command is Submit submit && state is null)
        {
            return Open(submit, context);
        }

        return state is not null && rule.From.Contains(state.Status)
            ? Cite(DecideAllowed(command, state, context), context.Procedure.ParagraphOf(rule.Name))
            : Decision.Refuse(Refusal.WrongState);
    }

    private static bool IsOfAnotherOffice(DecisionContext context) =>
        context.Actor.Office.Length > 0 && context.Actor.Office != context.Procedure.Office.Id;

    /// <summary>A refusal that names no paragraph of its own rests on the one behind the act.</summary>
    private static Decision Cite(Decision decision, string paragraph) => decision is Refused { Refusal: { Paragraph: null } refusal } && paragraph.Length > 0
        ? new Refused(refusal with { Paragraph = paragraph })
        : decision;

    private static Decision DecideAllowed(CaseCommand command, CaseState s, DecisionContext context) => command switch
    {
        Register c => Accept(new Registered(c.Remark)),
        ShowDocument c => Show(c, s, context.Procedure),
        ReceiveDocuments c => Receive(c, s, context.Procedure),
        ReceiveItems c => ReceiveThings(c, context.Procedure),
        StartReview => Accept(new ReviewStarted()),
        RequestConcurrence c => s.Concurrence is Concurrence.Pending ? Decision.Refuse("concurrence-pending") : Accept(new ConcurrenceRequested(c.Question)),
        Concur c => s.Concurrence is Concurrence.Pending ? Accept(new Concurred(c.Remark)) : Decision.Refuse("concurrence-not-requested"),
        WithholdConcurrence c when IsReason(c.Reason) =>
            s.Concurrence is Concurrence.Pending ? Accept(new ConcurrenceWithheld(c.Reason)) : Decision.Refuse("concurrence-not-requested"),
        WithholdConcurrence => Decision.Refuse("reasons-required"),
        DraftCertificate c => Draft(c, s, context),
        CaseCommand.Refuse c => Refuse(c, s, context),
        SendForSignature => Accept(new SentForSignature()),
        ReturnDraft c => IsReason(c.Reason) ? Accept(new DraftReturned(c.Reason)) : Decision.Refuse("reasons-required"),
        Sign c => Sign(c, s, context),
        Notify c => c.By is "phone" or "in-person" ? Accept(new RecipientNotified(c.By, c.Remark)) : Decision.Refuse("notice-by-phone-or-in-person"),
        HandOut c => HandOut(c, s),
        Archive c => Archive(c, s, context.Procedure),
        Withdraw c => Accept(new Withdrawn(c.Reason)),
        IssuePaper { Paper.Paper: "outcome" } when s.Signature is null => Decision.Refuse(Refusal.WrongState),
        IssuePaper c => s.Paper(c.Paper.Paper, c.Paper.Language) is null ? Accept(new PaperIssued(c.Paper)) : Accept(),
        PassDeadlines => Accept(Agenda.NewlyPassed(s, context)),
        Submit => Decision.Refuse(Refusal.WrongState),
        _ => throw new UnreachableException(),
    };

    private static Decision Open(Submit c, DecisionContext context)
    {
        var procedure = context.Procedure;
        var unknown = NotOnChecklist(procedure, c.Documents)
            .AddRange(NotOnChecklist(procedure, c.Items))
            .AddRange(c.Shown.Where(id => !IsShown(procedure, id)));
        if (!unknown.IsEmpty)
        {
            return Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), unknown);
        }

        // That an original was seen is an officer's word.
        if (!c.Shown.IsEmpty && !CommandTable.Find("show-document")!.Roles.Any(context.Actor.Has))
        {
            return Decision.Refuse(Refusal.Forbidden);
        }

        var received = context.Calendar.Receive(context.Now);
        var missing = Checklist.Missing(procedure, c.Documents.Select(d => d.DocumentId), c.Items, c.Shown);

        // Whoever files over the network shows the passport later, at the counter; only there can it be missing.
        if (context.Actor.Has(Role.Recipient))
        {
            missing = missing.RemoveAll(id => procedure.FindItem(id)!.Presentation is Presentation.Shown);
        }

        if (!missing.IsEmpty && !c.AcceptIncomplete)
        {
            return Decision.Refuse(Refusal.MissingDocuments, procedure.ParagraphOf("submit"), missing);
        }

        var term = Deadlines.Deadlines.Due(procedure.Term.Term, received.Day, context.Calendar);
        var events = ImmutableArray.CreateBuilder<CaseEvent>();
        events.Add(new ApplicationSubmitted(
            procedure.Id,
            procedure.Version,
            context.Calendar.CalendarVersion,
            procedure.Office.Id,
            c.Kind,
            c.Fields,
            context.Now,
            received.ReceivedAt,
            term.DueOn + procedure.Office.Hours.Closes,
            context.Actor.Stamp(),
            missing));
        events.AddRange(c.Documents.DistinctBy(Scan).Select(d => new DocumentReceived(d)));
        if (!c.Items.IsEmpty)
        {
            events.Add(new ItemsReceived(c.Items));
        }

        events.AddRange(c.Shown.Distinct().Select(id => new DocumentShown(id)));
        return Accept(events.ToImmutable());
    }

    private static Decision Show(ShowDocument c, CaseState s, Procedure procedure) =>
        !IsShown(procedure, c.DocumentId) ? Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), c.DocumentId)
        : s.Shown.Contains(c.DocumentId) ? Accept()
        : Accept(new DocumentShown(c.DocumentId));

    private static Decision Receive(ReceiveDocuments c, CaseState s, Procedure procedure)
    {
        var unknown = NotOnChecklist(procedure, c.Documents);
        if (!unknown.IsEmpty)
        {
            return Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), unknown);
        }

        // The same scan once more changes nothing, whichever way it came.
        return Accept([.. c.Documents
            .DistinctBy(Scan)
            .Where(d => !s.Documents.GetValueOrDefault(d.DocumentId, []).Any(had => had.Sha256 == d.Sha256))
            .Select(d => new DocumentReceived(d))]);
    }

    private static Decision ReceiveThings(ReceiveItems c, Procedure procedure)
    {
        var unknown = NotOnChecklist(procedure, c.Items);
        return !unknown.IsEmpty ? Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), unknown)
            : c.Items.IsEmpty ? Accept()
            : Accept(new ItemsReceived(c.Items));
    }

    private static ImmutableArray<string> NotOnChecklist(Procedure procedure, ImmutableArray<ReceivedDocument> documents) =>
        [.. documents.Select(d => d.DocumentId).Where(id => procedure.FindItem(id) is null or { Presentation: Presentation.Shown }).Distinct()];

    private static ImmutableArray<string> NotOnChecklist(Procedure procedure, ImmutableArray<ReceivedItem> items) =>
        [.. items.Select(i => i.DocumentId).Where(id => procedure.FindItem(id) is not { Presentation: Presentation.Thing }).Distinct()];

    private static bool IsShown(Procedure procedure, string id) => procedure.FindItem(id) is { Presentation: Presentation.Shown };

    private static (string DocumentId, string Sha256) Scan(ReceivedDocument d) => (d.DocumentId, d.Sha256);

    private static Decision Draft(DraftCertificate c, CaseState s, DecisionContext context)
    {
        var procedure = context.Procedure;
        var missing = Checklist.Missing(procedure, s);
        var asked = AskedUntil(s, procedure);
        var validUntil = c.ValidUntil ?? asked;
        return s.Concurrence switch
        {
            Concurrence.Pending => Decision.Refuse("concurrence-pending", procedure.ParagraphOf("concur")),
            Concurrence.Withheld => Decision.Refuse("concurrence-withheld", procedure.ParagraphOf("concur")),
            _ when !missing.IsEmpty => Decision.Refuse(Refusal.MissingDocuments, procedure.ParagraphOf("submit"), missing),
            _ when validUntil < context.Today || validUntil > asked => Decision.Refuse("validity-outside-application", procedure.Outcome.Paragraph),
            _ => Accept(new CertificateDrafted(context.Today, validUntil)),
        };
    }

    private static Decision Refuse(CaseCommand.Refuse c, CaseState s, DecisionContext context)
    {
        var procedure = context.Procedure;
        var unknown = c.Grounds.Where(id => procedure.Grounds.All(g => g.Id != id)).ToImmutableArray();
        if (c.Grounds.IsEmpty || !unknown.IsEmpty)
        {
            return Decision.Refuse("grounds-required", null, unknown);
        }

        if (!IsReason(c.Reasons))
        {
            return Decision.Refuse("reasons-required");
        }

        var notice = Deadlines.Deadlines.Due(procedure.RefusalNotice.Term, s.Receipt.ReceivedAt.Date, context.Calendar);
        return Accept(new RefusalDrafted(
            context.Today, [.. c.Grounds.Distinct()], c.Reasons.Trim(), notice.DueOn, context.Today > notice.DueOn, procedure.RefusalNotice.Paragraph));
    }

    private static Decision Sign(Sign c, CaseState s, DecisionContext context) =>
        s.Draft!.By == context.Actor.Id
            ? Decision.Refuse("separate-signatory")
            : Accept(new Signed(context.Number ?? throw new InvalidOperationException("no number given"), c.VerificationCode, context.Today));

    private static Decision HandOut(HandOut c, CaseState s) => c switch
    {
        { IdentityDocument: var shown } when string.IsNullOrWhiteSpace(shown) => Decision.Refuse("identity-document-required"),
        _ when !string.Equals(c.ReceiptNumber, s.Receipt.Number, StringComparison.Ordinal) => Decision.Refuse("receipt-number-mismatch"),
        { Collector: Collector.Proxy } when string.IsNullOrWhiteSpace(c.PowerOfAttorney) || string.IsNullOrWhiteSpace(c.ProxyName) =>
            Decision.Refuse("power-of-attorney-required"),
        { Collector: Collector.Recipient } => Accept(new HandedOut(c.Collector, c.IdentityDocument.Trim(), null, null)),
        _ => Accept(new HandedOut(c.Collector, c.IdentityDocument.Trim(), c.ProxyName!.Trim(), c.PowerOfAttorney!.Trim())),
    };

    private static Decision Archive(Archive c, CaseState s, Procedure procedure) =>
        !s.Passed.ContainsKey(Agenda.Hold) ? Decision.Refuse("hold-not-over", procedure.Hold.Paragraph)
        : string.IsNullOrWhiteSpace(c.ArchiveName) ? Decision.Refuse("archive-required", procedure.Hold.Paragraph)
        : Accept(new HandedToArchive(c.ArchiveName.Trim(), procedure.Hold.Paragraph));

    private static LocalDate AskedUntil(CaseState s, Procedure procedure) =>
        LocalDatePattern.Iso.Parse(s.Fields[procedure.Outcome.ValidUntil]).Value;

    private static bool IsReason(string? words) => words?.Trim().Length >= ShortestReason;
}
