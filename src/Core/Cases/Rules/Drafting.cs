using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>What is laid before the head, and the signature.</summary>
internal static class Drafting
{
    public static Decision Draft(CaseCommand.DraftCertificate c, CaseState s, DecisionContext context)
    {
        var (procedure, outcome) = (context.Procedure, context.Procedure.Outcome);
        var missing = Checklist.Missing(procedure, s);
        var asked = AskedUntil(s, procedure);
        var validUntil = c.ValidUntil ?? asked;
        var variant = outcome.Find(c.Variant);
        var filled = OfficerFields.Read(variant?.Fields ?? [], c.Fields ?? ImmutableSortedDictionary<string, string>.Empty);
        return s.Concurrence switch
        {
            Concurrence.Pending => Decision.Refuse("concurrence-pending", procedure.ParagraphOf("concur")),
            Concurrence.Withheld => Decision.Refuse("concurrence-withheld", procedure.ParagraphOf("concur")),
            _ when !missing.IsEmpty => Decision.Refuse(Refusal.MissingDocuments, procedure.ParagraphOf("submit"), missing),
            _ when variant is null =>
                Decision.Refuse("outcome-unknown", outcome.Paragraph, [.. outcome.Variants.Select(v => v.Id)]),
            _ when asked is null && c.ValidUntil is not null => Decision.Refuse("validity-without-end", outcome.Paragraph),
            _ when validUntil < context.Today || validUntil > asked => Decision.Refuse("validity-outside-application", outcome.Paragraph),
            _ when !filled.Faulty.IsEmpty => Decision.Refuse("outcome-fields", outcome.Paragraph, filled.Faulty),
            _ => Accept(new CertificateDrafted(context.Today, validUntil, variant.Id) { Fields = filled.Values.IsEmpty ? null : filled.Values }),
        };
    }

    public static Decision Refuse(CaseCommand.Refuse c, CaseState s, DecisionContext context)
    {
        var procedure = context.Procedure;
        var unknown = c.Grounds.Where(id => procedure.Grounds.All(g => g.Id != id)).ToImmutableArray();
        if (c.Grounds.IsEmpty || !unknown.IsEmpty)
        {
            return Decision.Refuse("grounds-required", null, unknown);
        }

        if (!Reason.Is(c.Reasons))
        {
            return Decision.Refuse("reasons-required");
        }

        var decisions = c.Decisions ?? ImmutableSortedDictionary<string, CourtDecision>.Empty;
        var citing = procedure.Grounds.Where(g => g.CitesDecision && c.Grounds.Contains(g.Id)).Select(g => g.Id).ToImmutableArray();
        var undecided = citing.RemoveAll(id => IsDecision(decisions.GetValueOrDefault(id), context));
        if (!undecided.IsEmpty)
        {
            return Decision.Refuse("court-decision-required", null, undecided);
        }

        var notice = procedure.RefusalNotice is { From: RefusalClock.Received } rule
            ? Deadlines.Deadlines.Due(rule.Term, s.TermFrom!.Value, context.Calendar).DueOn
            : (LocalDate?)null;
        return Accept(new RefusalDrafted(
            context.Today,
            [.. c.Grounds.Distinct()],
            c.Reasons.Trim(),
            notice,
            context.Today > notice,
            procedure.RefusalNotice?.Paragraph ?? procedure.ParagraphOf("refuse"))
        {
            Decisions = citing.IsEmpty ? null : decisions.RemoveRange(decisions.Keys.Except(citing)),
        });
    }

    public static Decision Sign(CaseCommand.Sign c, CaseState s, DecisionContext context) =>
        s.Draft!.By == context.Actor.Id
            ? Decision.Refuse("separate-signatory")
            : Accept(new Signed(context.Number ?? throw new InvalidOperationException("no number given"), c.VerificationCode, context.Today));

    /// <summary>It says which decision it is, and was not made tomorrow.</summary>
    public static bool IsDecision(CourtDecision? decision, DecisionContext context) =>
        decision is { Number: var number, Court: var court } && !string.IsNullOrWhiteSpace(number) && !string.IsNullOrWhiteSpace(court)
        && decision.On <= context.Today;

    private static LocalDate? AskedUntil(CaseState s, Procedure procedure) =>
        procedure.Outcome.ValidUntil is { } field && s.Fields.TryGetValue(field, out var asked) ? LocalDatePattern.Iso.Parse(asked).Value : null;
}
