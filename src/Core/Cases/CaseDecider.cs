using System.Diagnostics;
using MissionReg.Core.Cases.Rules;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases;

/// <summary>Decides every command. Pure: the same command, state and context give the same answer.</summary>
public static class CaseDecider
{
    /// <summary>The events that <paramref name="command"/> yields, none if it was carried out before, or the refusal.</summary>
    public static Decision Decide(CaseCommand command, CaseState? state, DecisionContext context)
    {
        if (state is not null && state.Commands.Contains(context.CommandId))
        {
            return Accept();
        }

        var rule = CommandTable.For(command);
        var (office, centre) = (context.Office.Id, state is null ? context.Centre?.Centre.Id : state.Centre);
        if (!rule.Roles.Any(role => context.Actor.ActsAs(role, office, centre)))
        {
            return Decision.Refuse(Refusal.Forbidden);
        }

        if (command is Submit submit && state is null)
        {
            return Submission.Decide(submit, context);
        }

        if (!CommandTable.IsOffered(rule, context.Procedure))
        {
            return Decision.Refuse("not-in-procedure");
        }

        return state is not null && rule.From.Contains(state.Status)
            ? Cite(DecideAllowed(command, state, context), context.Procedure.ParagraphOf(rule.Name))
            : Decision.Refuse(Refusal.WrongState);
    }

    /// <summary>A refusal that names no paragraph of its own rests on the one behind the act.</summary>
    private static Decision Cite(Decision decision, string paragraph) =>
        decision is Refused { Refusal: { Paragraph: null, Code: not (Refusal.Forbidden or Refusal.WrongState) } refusal } && paragraph.Length > 0
        ? new Refused(refusal with { Paragraph = paragraph })
        : decision;

    private static Decision DecideAllowed(CaseCommand command, CaseState s, DecisionContext context) => command switch
    {
        Register c => Accept(new Registered(c.Remark)),
        ShowDocument c => Deposits.Show(c, s, context.Procedure),
        CompareDocument c => Deposits.Compare(c, s, context.Procedure),
        ReceiveDocuments c => Deposits.Receive(c, s, context.Procedure),
        ReceiveItems c => Deposits.Receive(c, context.Procedure),
        HandToAccumulation c => s.Accumulated ? Accept() : Accept(new HandedToAccumulation(c.Remark)),
        Dispatch c => Courier.Dispatch(c, s, context.Actor),
        Arrive c => Courier.Arrive(c, s, context),
        StartReview => Accept(new ReviewStarted()),
        RequestConcurrence c => s.Concurrence is Concurrence.Pending ? Decision.Refuse("concurrence-pending") : Accept(new ConcurrenceRequested(c.Question)),
        Concur c => s.Concurrence is Concurrence.Pending ? Accept(new Concurred(c.Remark)) : Decision.Refuse("concurrence-not-requested"),
        WithholdConcurrence c when Reason.Is(c.Reason) =>
            s.Concurrence is Concurrence.Pending ? Accept(new ConcurrenceWithheld(c.Reason)) : Decision.Refuse("concurrence-not-requested"),
        WithholdConcurrence => Decision.Refuse("reasons-required"),
        DraftCertificate c => Drafting.Draft(c, s, context),
        CaseCommand.Refuse c => Drafting.Refuse(c, s, context),
        SendForSignature => Accept(new SentForSignature()),
        ReturnDraft c => Reason.Is(c.Reason) ? Accept(new DraftReturned(c.Reason)) : Decision.Refuse("reasons-required"),
        Sign c => Drafting.Sign(c, s, context),
        Notify c => Collection.Notify(c, s),
        HandOut c => Collection.HandOut(c, s, context),
        Archive c => Collection.Archive(c, s, context.Procedure),
        Withdraw c => Accept(new Withdrawn(c.Reason)),
        Suspend c => InForce.Suspend(c, s, context),
        LiftSuspension c => InForce.Lift(c, s, context),
        Revoke c => InForce.Revoke(c, s, context),
        Supersede c => InForce.Supersede(c, s, context),
        IssuePaper { Paper.Paper: "outcome" } when s.Signature is null => Decision.Refuse(Refusal.WrongState),
        IssuePaper c => s.Paper(c.Paper.Paper, c.Paper.Language) is null ? Accept(new PaperIssued(c.Paper)) : Accept(),
        PassDeadlines => Accept(Agenda.NewlyPassed(s, context)),
        Submit => Decision.Refuse(Refusal.WrongState),
        _ => throw new UnreachableException(),
    };
}
