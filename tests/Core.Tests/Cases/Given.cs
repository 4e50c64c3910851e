using System.Collections.Concurrent;
using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Where a scenario begins.</summary>
internal static class Given
{
    private static readonly ConcurrentDictionary<CaseStatus, CaseScenario> Known = [];

    /// <summary>Thursday 12 March 2026, ten o'clock.</summary>
    public static CaseScenario Nothing { get; } = CaseScenario.Starting("2026-03-12 10:00");

    /// <summary>A complete application led to <paramref name="status"/> by the shortest way, nothing late, a certificate its outcome.</summary>
    public static CaseScenario Case(CaseStatus status) => Known.GetOrAdd(status, Lead);

    /// <summary>As <see cref="Case"/>, but this item was not handed in and the recipient insisted.</summary>
    public static CaseScenario UnderReviewWithout(string item) => Nothing
        .And(Clerk, Papers.Incomplete(item))
        .And(Clerk, new Register(null))
        .And(Specialist, new StartReview());

    /// <summary>Nobody came for half a year, and that is recorded.</summary>
    public static CaseScenario AfterTheHold(this CaseScenario scenario) => scenario.On("2026-09-29 09:00").And(Orchestration, new PassDeadlines());

    private static CaseScenario Lead(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => Nothing.And(Clerk, Papers.Application),
        CaseStatus.Registered => Case(CaseStatus.Submitted).On("2026-03-12 10:30").And(Clerk, new Register(null)),
        CaseStatus.UnderReview => Case(CaseStatus.Registered).On("2026-03-13 11:00").And(Specialist, new StartReview()),
        CaseStatus.Drafted => Case(CaseStatus.UnderReview).On("2026-03-16 10:00").And(Specialist, new DraftCertificate(null)),
        CaseStatus.AwaitingSignature => Case(CaseStatus.Drafted).On("2026-03-16 11:00").And(Specialist, new SendForSignature()),
        CaseStatus.Ready => Case(CaseStatus.AwaitingSignature).On("2026-03-17 12:00").And(Head, new Sign("K7QD-M2XP")),
        CaseStatus.AwaitingCollection => Case(CaseStatus.Ready).On("2026-03-17 15:00").And(Clerk, new Notify("phone", null)),
        CaseStatus.Collected => Case(CaseStatus.AwaitingCollection).On("2026-03-18 16:00").And(Clerk, Papers.InPerson),
        CaseStatus.Archived => Case(CaseStatus.AwaitingCollection).AfterTheHold().And(Archivist, new Archive("City archive")),
        CaseStatus.Withdrawn => Case(CaseStatus.Registered).And(Recipient, new Withdraw("Leaves the country")),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
