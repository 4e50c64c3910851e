using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>
/// What a manifest does to each case on it. An arrival may be recorded before its dispatch; a case that was not in the bag of
/// one manifest leaves again on another.
/// </summary>
internal static class Courier
{
    public static Decision Dispatch(CaseCommand.Dispatch c, CaseState s, Actor sender) =>
        s.Dispatches.Contains(c.Manifest) ? Accept()
        : !(c.Leg is Leg.ToCentre ? IsOffice(sender, s) : IsCentre(sender, s)) ? Decision.Refuse(Refusal.Forbidden)
        : s.Arrivals.Contains(c.Manifest) || c.Leg.BeginsAt(s) || s.Status == c.Leg.Road() ? Accept(new Dispatched(c.Manifest, c.Leg))
        : Decision.Refuse(Refusal.WrongState);

    public static Decision Arrive(CaseCommand.Arrive c, CaseState s, DecisionContext context)
    {
        if (s.Arrivals.Contains(c.Manifest))
        {
            return Accept();
        }

        if (!(c.Leg is Leg.ToCentre ? IsCentre(context.Actor, s) : IsOffice(context.Actor, s)))
        {
            return Decision.Refuse(Refusal.Forbidden);
        }

        var calendar = c.Leg is Leg.ToCentre ? context.Centre!.Calendar : context.Calendar;
        return s.Status == c.Leg.Road() || c.Leg.BeginsAt(s)
            ? Accept(new Arrived(c.Manifest, c.Leg, [.. c.Absent.Distinct()], calendar.Receive(context.Now).ReceivedAt))
            : Decision.Refuse(Refusal.WrongState);
    }

    private static bool IsOffice(Actor actor, CaseState s) => actor.ActsAs(Role.Clerk, s.Office, s.Centre);

    private static bool IsCentre(Actor actor, CaseState s) =>
        actor.ActsAs(Role.AccumulationInspector, s.Office, s.Centre) || actor.ActsAs(Role.CentreInspector, s.Office, s.Centre);
}
