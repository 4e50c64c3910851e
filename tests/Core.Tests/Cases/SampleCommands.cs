using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Every command once, filled in as it should be.</summary>
internal static class SampleCommands
{
    public static IReadOnlyList<CaseCommand> All { get; } =
    [
        Papers.FiledByRecipient,
        new Register("Complete"),
        new ShowDocument("passport"),
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
        new IssuePaper(new IssuedPaper("receipt", "kk", "ab12")),
        new PassDeadlines(),
    ];

    public static CaseCommand Of(string name) => All.Single(c => CommandTable.For(c).Name == name);

    /// <summary>A case in that state in which nothing but role and state can stand in the command's way.</summary>
    public static CaseScenario Ready(string command, CaseStatus status) => (command, status) switch
    {
        ("show-document", CaseStatus.Submitted) => Given.Nothing.And(People.Clerk, Papers.Incomplete("passport")),
        ("show-document", CaseStatus.Registered) => Given.Nothing.And(People.Clerk, Papers.Incomplete("passport")).And(People.Clerk, new Register(null)),
        ("show-document", CaseStatus.UnderReview) => Given.UnderReviewWithout("passport"),
        ("concur" or "withhold-concurrence", CaseStatus.UnderReview) =>
            Given.Case(status).And(People.Specialist, new RequestConcurrence(null)),
        ("archive", CaseStatus.Ready or CaseStatus.AwaitingCollection) => Given.Case(status).AfterTheHold(),
        ("pass-deadlines", _) => Given.Case(status).On("2027-02-01 09:00"),
        _ => Given.Case(status),
    };
}
