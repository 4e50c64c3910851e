using System.Collections.Immutable;
using static MissionReg.Core.Cases.CaseStatus;
using static MissionReg.Core.Cases.Role;

namespace MissionReg.Core.Cases;

/// <summary>
/// Who may give which command in which state. <c>docs/procedures-and-events.md</c> is written from it.
/// </summary>
public static class CommandTable
{
    private static readonly ImmutableArray<CaseStatus> BeforeDecision = [Submitted, CaseStatus.Registered, UnderReview];
    private static readonly ImmutableArray<CaseStatus> BeforeSignature = [.. BeforeDecision, Drafted, AwaitingSignature];
    private static readonly ImmutableArray<CaseStatus> Everywhere = [.. Enum.GetValues<CaseStatus>()];

    public static ImmutableArray<CommandRule> Rules { get; } =
    [
        new("submit", [Recipient, Clerk], [], ["application-submitted", "document-received", "items-received", "document-shown"], Submitted, "§11, §13"),
        new("register", [Clerk], [Submitted], ["registered"], CaseStatus.Registered, "Annex 8 table 2, act 1"),
        new("show-document", [Clerk, Specialist], BeforeDecision, ["document-shown"], null, "§11(1)"),
        new("receive-documents", [Recipient, Clerk, Specialist, Role.System], BeforeDecision, ["document-received"], null, "§11(1)"),
        new("receive-items", [Clerk, Specialist], BeforeDecision, ["items-received"], null, "§11(1)"),
        new("start-review", [Specialist], [CaseStatus.Registered], ["review-started"], UnderReview, "Annex 8 table 2, act 2"),
        new("request-concurrence", [Specialist], [UnderReview], ["concurrence-requested"], null, "§12(3), Annex 8 table 2, act 3"),
        new("concur", [Lawyer], [UnderReview], ["concurred"], null, "§12(3), Annex 8 table 2, act 3"),
        new("withhold-concurrence", [Lawyer], [UnderReview], ["concurrence-withheld"], null, "§12(3), Annex 8 table 2, act 3"),
        new("draft", [Specialist], [UnderReview], ["certificate-drafted"], Drafted, "Annex 8 table 1, step 2"),
        new("refuse", [Specialist], [UnderReview], ["refusal-drafted"], Drafted, "§10"),
        new("send-for-signature", [Specialist, SectionHead], [Drafted], ["sent-for-signature"], AwaitingSignature, "§12(4)"),
        new("return-draft", [SectionHead, Head], [Drafted, AwaitingSignature], ["draft-returned"], UnderReview, "§12(4), §12(5)"),
        new("sign", [Head], [AwaitingSignature], ["signed"], Ready, "§12, Annex 8 table 1, step 3"),
        new("notify", [Clerk, Specialist], [Ready, AwaitingCollection], ["recipient-notified"], AwaitingCollection, "§11"),
        new("hand-out", [Clerk, Specialist], [Ready, AwaitingCollection], ["handed-out"], Collected, "§14"),
        new("archive", [Archivist], [Ready, AwaitingCollection], ["handed-to-archive"], Archived, "§14"),
        new("withdraw", [Recipient, Clerk], BeforeSignature, ["withdrawn"], CaseStatus.Withdrawn, "at the recipient's wish"),
        new("issue-paper", [Role.System], Everywhere, ["paper-issued"], null, "§5, §13"),
        new("pass-deadlines", [Role.System], Everywhere, ["deadline-passed"], null, "§8, §10, §14"),
    ];

    /// <summary>The row of a command as given through the API, or <see langword="null"/> if there is none of that name.</summary>
    public static CommandRule? Find(string name) => Rules.FirstOrDefault(r => r.Name == name);

    public static CommandRule For(CaseCommand command) => Find(NameOf(command))!;

    /// <summary>Names of the commands that <paramref name="actor"/> may give now.</summary>
    public static ImmutableArray<string> Allowed(Actor actor, CaseStatus status) =>
        [.. Rules.Where(r => r.From.Contains(status) && r.Roles.Any(actor.Has)).Select(r => r.Name)];

    private static string NameOf(CaseCommand command) => command switch
    {
        CaseCommand.Submit => "submit",
        CaseCommand.Register => "register",
        CaseCommand.ShowDocument => "show-document",
        CaseCommand.ReceiveDocuments => "receive-documents",
        CaseCommand.ReceiveItems => "receive-items",
        CaseCommand.StartReview => "start-review",
        CaseCommand.RequestConcurrence => "request-concurrence",
        CaseCommand.Concur => "concur",
        CaseCommand.WithholdConcurrence => "withhold-concurrence",
        CaseCommand.DraftCertificate => "draft",
        CaseCommand.Refuse => "refuse",
        CaseCommand.SendForSignature => "send-for-signature",
        CaseCommand.ReturnDraft => "return-draft",
        CaseCommand.Sign => "sign",
        CaseCommand.Notify => "notify",
        CaseCommand.HandOut => "hand-out",
        CaseCommand.Archive => "archive",
        CaseCommand.Withdraw => "withdraw",
        CaseCommand.IssuePaper => "issue-paper",
        CaseCommand.PassDeadlines => "pass-deadlines",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
