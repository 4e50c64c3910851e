using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>What happens to a registration in force.</summary>
internal static class InForce
{
    public static Decision Suspend(CaseCommand.Suspend c, CaseState s, DecisionContext context) =>
        s.Standing(context.Procedure, context.Today) is not RegistrationStanding.InForce ? Decision.Refuse("not-in-force")
        : !Drafting.IsDecision(c.Decision, context) ? Decision.Refuse("court-decision-required")
        : !Reason.Is(c.Reason) ? Decision.Refuse("reasons-required")
        : Accept(new Suspended(c.Decision, c.Reason.Trim()));

    public static Decision Lift(CaseCommand.LiftSuspension c, CaseState s, DecisionContext context) =>
        s.Interrupted is not RegistrationStanding.Suspended ? Decision.Refuse("not-suspended")
        : !Drafting.IsDecision(c.Decision, context) ? Decision.Refuse("court-decision-required")
        : Accept(new SuspensionLifted(c.Decision, c.Reason?.Trim()));

    public static Decision Revoke(CaseCommand.Revoke c, CaseState s, DecisionContext context) =>
        s.Standing(context.Procedure, context.Today) is not (RegistrationStanding.InForce or RegistrationStanding.Suspended)
            ? Decision.Refuse("not-in-force")
        : !Reason.Is(c.Reason) ? Decision.Refuse("reasons-required")
        : c.Decision is not null && !Drafting.IsDecision(c.Decision, context) ? Decision.Refuse("court-decision-required")
        : Accept(new Revoked(c.Reason.Trim(), c.Decision));

    /// <summary>Given once by the later case; what was revoked meanwhile stays so.</summary>
    public static Decision Supersede(CaseCommand.Supersede c, CaseState s, DecisionContext context) =>
        s.Standing(context.Procedure, context.Today) is RegistrationStanding.InForce or RegistrationStanding.Suspended or RegistrationStanding.Expired
            ? Accept(new Superseded(c.Number, c.CaseNumber))
            : Accept();
}
