using System.Collections.Concurrent;
using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Where a scenario begins.</summary>
internal static class Given
{
    private static readonly ConcurrentDictionary<(CaseStatus, bool), CaseScenario> Known = [];

    /// <summary>Thursday 12 March 2026, ten o'clock.</summary>
    public static CaseScenario Nothing { get; } = CaseScenario.Starting("2026-03-12 10:00");

    /// <summary>As <see cref="Nothing"/>, at the window of a centre, under the procedure that has one.</summary>
    public static CaseScenario AtWindow { get; } = Nothing.Under(FullProcedure.Value) with { Centre = TestCentre.Desk };

    /// <summary>
    /// A complete application led to <paramref name="status"/> by the shortest way, nothing late, a certificate its outcome.
    /// It was handed in at the office unless the state is one of a centre's cases only.
    /// </summary>
    public static CaseScenario Case(CaseStatus status) => Find(
        status,
        status is CaseStatus.AtCentre or CaseStatus.InTransitToOffice or CaseStatus.InTransitToCentre or CaseStatus.ReturningToOffice);

    /// <summary>As <see cref="Case"/>, handed in at a centre.</summary>
    public static CaseScenario FromCentre(CaseStatus status) => Find(status, true);

    /// <summary>As <see cref="Case"/>, but this item was not handed in and the recipient insisted.</summary>
    public static CaseScenario UnderReviewWithout(string item) => Nothing
        .And(Clerk, Papers.Incomplete(item))
        .And(Clerk, new Register(null))
        .And(Specialist, new StartReview());

    /// <summary>Nobody came for half a year, and that is recorded.</summary>
    public static CaseScenario AfterTheHold(this CaseScenario scenario) => scenario.On("2026-09-29 09:00").And(Orchestration, new PassDeadlines());

    private static CaseScenario Find(CaseStatus status, bool centre) => Known.GetOrAdd((status, centre), _ => Lead(status, centre));

    private static CaseScenario Lead(CaseStatus status, bool centre) => status switch
    {
        CaseStatus.AtCentre => AtWindow.And(Inspector, Papers.Application),
        CaseStatus.InTransitToOffice => Find(CaseStatus.AtCentre, centre).On("2026-03-12 11:00").And(Accumulation, new Dispatch("M-1", Leg.ToOffice)),
        CaseStatus.Submitted when centre =>
            Find(CaseStatus.InTransitToOffice, centre).On("2026-03-12 12:00").And(Clerk, new Arrive("M-1", Leg.ToOffice, [])),
        CaseStatus.Submitted => Nothing.And(Clerk, Papers.Application),
        CaseStatus.Registered => Find(CaseStatus.Submitted, centre).On("2026-03-12 12:30").And(Clerk, new Register(null)),
        CaseStatus.UnderReview => Find(CaseStatus.Registered, centre).On("2026-03-13 11:00").And(Specialist, new StartReview()),
        CaseStatus.Drafted => Find(CaseStatus.UnderReview, centre).On("2026-03-16 10:00").And(Specialist, new DraftCertificate(null)),
        CaseStatus.AwaitingSignature => Find(CaseStatus.Drafted, centre).On("2026-03-16 11:00").And(Specialist, new SendForSignature()),
        CaseStatus.Ready => Find(CaseStatus.AwaitingSignature, centre).On("2026-03-17 12:00").And(Head, new Sign("K7QD-M2XP")),
        CaseStatus.InTransitToCentre => Find(CaseStatus.Ready, centre).On("2026-03-17 15:00").And(Clerk, new Dispatch("M-2", Leg.ToCentre)),
        CaseStatus.AwaitingCollection when centre =>
            Find(CaseStatus.InTransitToCentre, centre).On("2026-03-18 09:30").And(Accumulation, new Arrive("M-2", Leg.ToCentre, [])),
        CaseStatus.AwaitingCollection => Find(CaseStatus.Ready, centre).On("2026-03-17 15:00").And(Clerk, new Notify("phone", null)),

        // The centre's month runs from Saturday 28 March, the day on its receipt.
        CaseStatus.ReturningToOffice => Find(CaseStatus.AwaitingCollection, centre)
            .On("2026-04-29 09:00")
            .And(Orchestration, new PassDeadlines())
            .And(Accumulation, new Dispatch("M-3", Leg.Back)),
        CaseStatus.Collected => Find(CaseStatus.AwaitingCollection, centre).On("2026-03-18 16:00").And(centre ? Inspector : Clerk, Papers.InPerson),
        CaseStatus.Archived when centre => Find(CaseStatus.ReturningToOffice, centre)
            .On("2026-04-29 15:00").And(Clerk, new Arrive("M-3", Leg.Back, []))
            .On("2026-10-30 09:00").And(Orchestration, new PassDeadlines())
            .And(Archivist, new Archive("City archive")),
        CaseStatus.Archived => Find(CaseStatus.AwaitingCollection, centre).AfterTheHold().And(Archivist, new Archive("City archive")),
        CaseStatus.Withdrawn => Find(CaseStatus.Registered, centre).And(Recipient, new Withdraw("Leaves the country")),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
