using MissionReg.Core.Cases;

namespace MissionReg.Core.Manifests;

/// <summary>Whether a case lies where a leg begins.</summary>
public static class Departure
{
    /// <summary>It waits for the courier: with the accumulation section, signed, or uncollected beyond the hold.</summary>
    public static bool Waits(Leg leg, CaseState s) => leg.BeginsAt(s) && leg switch
    {
        Leg.ToOffice => s.Accumulated,
        Leg.ToCentre => true,
        _ => s.Passed.ContainsKey(Agenda.CentreHold),
    };

    /// <summary>
    /// It is on the way of that leg on no manifest that is open: it was missing when the last one was opened, and has turned up
    /// since or was never sent.
    /// </summary>
    public static bool IsAstray(Leg leg, CaseState s) => s.Status == leg.Road();

    /// <summary>Why it cannot go; null if it can.</summary>
    internal static string? Obstacle(Leg leg, CaseState s) =>
        Waits(leg, s) || IsAstray(leg, s) ? null
        : !leg.BeginsAt(s) ? "not-at-origin"
        : leg is Leg.ToOffice ? "not-in-accumulation"
        : "hold-not-over";

    /// <summary>The way that the case goes next or is on; null if it goes nowhere.</summary>
    public static Leg? LegOf(CaseState s) => s switch
    {
        { Centre: null } => null,
        { Status: CaseStatus.AtCentre or CaseStatus.InTransitToOffice } => Leg.ToOffice,
        { Status: CaseStatus.Ready or CaseStatus.InTransitToCentre } => Leg.ToCentre,
        { Status: CaseStatus.ReturningToOffice } or { Status: CaseStatus.AwaitingCollection, Place: Place.Centre } => Leg.Back,
        _ => null,
    };

    /// <summary>The office or centre at which the case is, or to which it goes next.</summary>
    public static string BelongsTo(CaseState s) => LegOf(s) switch
    {
        Leg.ToOffice => s.Office,
        Leg.ToCentre => s.Centre!,
        Leg.Back when s.Status is CaseStatus.ReturningToOffice || s.Passed.ContainsKey(Agenda.CentreHold) => s.Office,
        _ => s.Place is Place.Centre ? s.Centre! : s.Office,
    };
}
