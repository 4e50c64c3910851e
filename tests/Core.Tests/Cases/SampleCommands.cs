using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Every command once, filled in as it should be.</summary>
internal static class SampleCommands
{
    private static readonly CourtDecision Decision = new("2-117/2026", new LocalDate(2026, 3, 11), "District court No 2");

    public static IReadOnlyList<CaseCommand> All { get; } =
    [
        Papers.FiledByRecipient,
        new HandToAccumulation(null),
        new Dispatch("M-9", Leg.ToOffice),
        new Arrive("M-9", Leg.ToOffice, []),
        new Register("Complete"),
        new ShowDocument("passport"),
        new CompareDocument("extract"),
        new ReceiveDocuments([Papers.Scan("invitation", "second")]),
        new ReceiveItems([Papers.Literature]),
        new StartReview(),
        new RequestConcurrence(null),
        new Concur(null),
        new WithholdConcurrence("The invitation has lapsed."),
        new DraftCertificate(null),
        new Refuse(["missing-document"], "The invitation is missing."),
        new SendForSignature(),
        new ReturnDraft("The name is misspelt."),
        new Sign("K7QD-M2XP"),
        new Notify("phone", null),
        Papers.InPerson,
        new Archive("City archive"),
        new Withdraw(null),
        new Suspend(Decision, "Preaches outside the territory."),
        new LiftSuspension(Decision, null),
        new Revoke("The court forbade the activity.", Decision),
        new Supersede("ALM-MC-2026-000009", "ALM-M-2026-000200"),
        new IssuePaper(new IssuedPaper("receipt", "kk", "ab12")),
        new PassDeadlines(),
    ];

    public static CaseCommand Of(string name) => All.Single(c => CommandTable.For(c).Name == name);

    /// <summary>A case in that state, under a procedure that knows every command, in which nothing but role and state can stand in its way.</summary>
    public static CaseScenario Ready(string command, CaseStatus status) => ((command, status) switch
    {
        ("show-document", CaseStatus.AtCentre) => AtCentreWithoutPassport,
        ("show-document", CaseStatus.InTransitToOffice) => AtCentreWithoutPassport.And(People.Accumulation, new Dispatch("M-1", Leg.ToOffice)),
        ("show-document", CaseStatus.Submitted) => Given.Nothing.And(People.Clerk, Papers.Incomplete("passport")),
        ("show-document", CaseStatus.Registered) => Given.Nothing.And(People.Clerk, Papers.Incomplete("passport")).And(People.Clerk, new Register(null)),
        ("show-document", CaseStatus.UnderReview) => Given.UnderReviewWithout("passport"),
        ("compare-document", _) when Takes("receive-documents", status) =>
            Given.Case(status).Under(FullProcedure.Value).And(People.Clerk, new ReceiveDocuments([Papers.Scan("extract")])),
        ("concur" or "withhold-concurrence", CaseStatus.UnderReview) =>
            Given.Case(status).Under(FullProcedure.Value).And(People.Specialist, new RequestConcurrence(null)),
        ("archive", CaseStatus.Ready or CaseStatus.AwaitingCollection) => Given.Case(status).AfterTheHold(),
        ("lift-suspension", _) when Takes("suspend", status) => Given.Case(status).Under(FullProcedure.Value).And(People.Specialist, Of("suspend")),
        ("pass-deadlines", _) => Given.Case(status).On("2027-02-01 09:00"),
        _ => Given.Case(status),
    }).Under(FullProcedure.Value);

    private static CaseScenario AtCentreWithoutPassport => Given.AtWindow.And(People.Inspector, Papers.Incomplete("passport"));

    private static bool Takes(string command, CaseStatus status) => CommandTable.Find(command)!.From.Contains(status);
}
