using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Where each leg begins, what a case is meanwhile, where it ends: for the tests and for the document that they write.</summary>
internal sealed record CourierLegs(Leg Leg, CaseStatus From, CaseStatus Road, CaseStatus To)
{
    public static IReadOnlyList<CourierLegs> All { get; } =
    [
        new(Leg.ToOffice, CaseStatus.AtCentre, CaseStatus.InTransitToOffice, CaseStatus.Submitted),
        new(Leg.ToCentre, CaseStatus.Ready, CaseStatus.InTransitToCentre, CaseStatus.AwaitingCollection),
        new(Leg.Back, CaseStatus.AwaitingCollection, CaseStatus.ReturningToOffice, CaseStatus.AwaitingCollection),
    ];
}
