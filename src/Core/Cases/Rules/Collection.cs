using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>How the paper comes to its recipient, or to the archive.</summary>
internal static class Collection
{
    public static Decision Notify(CaseCommand.Notify c, CaseState s) =>
        c.By is not ("phone" or "in-person") ? Decision.Refuse("notice-by-phone-or-in-person")
        : s is { Centre: not null, Status: CaseStatus.Ready } ? Decision.Refuse("held-elsewhere")
        : Accept(new RecipientNotified(c.By, c.Remark));

    public static Decision HandOut(CaseCommand.HandOut c, CaseState s, DecisionContext context)
    {
        var rule = context.Procedure.HandOut;
        if (!IsAtCounter(s, context.Actor))
        {
            return Decision.Refuse("held-elsewhere");
        }

        return c switch
        {
            { IdentityDocument: var shown } when string.IsNullOrWhiteSpace(shown) => Decision.Refuse("identity-document-required"),
            { ReceiptNumber: var number } when rule.Receipt && string.IsNullOrWhiteSpace(number) => Decision.Refuse("receipt-required"),
            { ReceiptNumber: { Length: > 0 } number } when number != s.Receipt.Number => Decision.Refuse("receipt-number-mismatch"),
            { SignedInJournal: false } when rule.Journal is not null => Decision.Refuse("journal-signature-required"),
            { Collector: Collector.Recipient } when !IsRecipient(c, s, context.Procedure) => Decision.Refuse("wrong-person"),
            { Collector: Collector.Recipient } => Accept(new HandedOut(c.Collector, c.IdentityDocument!.Trim(), null, null)
            {
                SignedInJournal = c.SignedInJournal,
                IdentityRemark = c.IdentityRemark?.Trim(),
            }),
            _ => HandOutToProxy(c, rule, context),
        };
    }

    public static Decision Archive(CaseCommand.Archive c, CaseState s, Procedure procedure) =>
        procedure.Hold.Term is null ? Decision.Refuse("hold-without-limit", procedure.Hold.Paragraph)
        : s.Place is not Place.Office ? Decision.Refuse("held-elsewhere")
        : !s.Passed.ContainsKey(Agenda.Hold) ? Decision.Refuse("hold-not-over", procedure.Hold.Paragraph)
        : string.IsNullOrWhiteSpace(c.ArchiveName) ? Decision.Refuse("archive-required", procedure.Hold.Paragraph)
        : Accept(new HandedToArchive(c.ArchiveName.Trim(), procedure.Hold.Paragraph));

    private static Decision HandOutToProxy(CaseCommand.HandOut c, HandOutRule rule, DecisionContext context) => rule.Proxy switch
    {
        ProxyRule.None => Decision.Refuse("collect-in-person", rule.Paragraph),
        _ when string.IsNullOrWhiteSpace(c.PowerOfAttorney) || string.IsNullOrWhiteSpace(c.ProxyName) || c.PowerValidUntil is null =>
            Decision.Refuse("power-of-attorney-required", rule.Paragraph),
        _ when c.PowerValidUntil < context.Today => Decision.Refuse("power-of-attorney-expired", rule.Paragraph),
        ProxyRule.NotarisedPower when !c.PowerNotarised => Decision.Refuse("power-of-attorney-not-notarised", rule.Paragraph),
        _ => Accept(new HandedOut(c.Collector, c.IdentityDocument!.Trim(), c.ProxyName!.Trim(), c.PowerOfAttorney!.Trim())
        {
            PowerValidUntil = c.PowerValidUntil,
            PowerNotarised = c.PowerNotarised,
            SignedInJournal = c.SignedInJournal,
        }),
    };

    /// <summary>Whoever hands out works where the paper lies.</summary>
    private static bool IsAtCounter(CaseState s, Actor actor) => s.Place switch
    {
        Place.Office => actor.ActsAs(Role.Clerk, s.Office, s.Centre) || actor.ActsAs(Role.Specialist, s.Office, s.Centre),
        Place.Centre => actor.ActsAs(Role.CentreInspector, s.Office, s.Centre),
        _ => false,
    };

    /// <summary>The document shown is that of the application, or it is said why it is another.</summary>
    private static bool IsRecipient(CaseCommand.HandOut c, CaseState s, Procedure procedure) =>
        procedure.Subject.Document is not { } field
        || !s.Fields.TryGetValue(field, out var known)
        || Bare(known) == Bare(c.IdentityDocument!)
        || Reason.Is(c.IdentityRemark);

    private static string Bare(string document) => string.Concat(document.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
