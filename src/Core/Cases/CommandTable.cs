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
        new("submit", [Recipient, Clerk], [], ["application-submitted", "document-received", "items-received", "document-shown"], Submitted),
        new("register", [Clerk], [Submitted], ["registered"], CaseStatus.Registered),
        new("show-document", [Clerk, Specialist], BeforeDecision, ["document-shown"], null),
        new("receive-documents", [Recipient, Clerk, Specialist, Role.System], BeforeDecision, ["document-received"], null),
        new("receive-items", [Clerk, Specialist], BeforeDecision, ["items-received"], null),
        new("start-review", [Specialist], [CaseStatus.Registered], ["review-started"], UnderReview),
        new("request-concurrence", [Specialist], [UnderReview], ["concurrence-requested"], null),
        new("concur", [Lawyer], [UnderReview], ["concurred"], null),
        new("withhold-concurrence", [Lawyer], [UnderReview], ["concurrence-withheld"], null),
        new("draft", [Specialist], [UnderReview], ["certificate-drafted"], Drafted),
        new("refuse", [Specialist], [UnderReview], ["refusal-drafted"], Drafted),
        new("send-for-signature", [Specialist, SectionHead], [Drafted], ["sent-for-signature"], AwaitingSignature),
        new("return-draft", [SectionHead, Head], [Drafted, AwaitingSignature], ["draft-returned"], UnderReview),
        new("sign", [Head], [AwaitingSignature], ["signed"], Ready),
        new("notify", [Clerk, Specialist], [Ready, AwaitingCollection], ["recipient-notified"], AwaitingCollection),
        new("hand-out", [Clerk, Specialist], [Ready, AwaitingCollection], ["handed-out"], Collected),
        new("archive", [Archivist], [Ready, AwaitingCollection], ["handed-to-archive"], Archived),
        new("withdraw", [Recipient, Clerk], BeforeSignature, ["withdrawn"], CaseStatus.Withdrawn),
        new("issue-paper", [Role.System], Everywhere, ["paper-issued"], null),
        new("pass-deadlines", [Role.System], Everywhere, ["deadline-passed"], null),
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
