using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseStatus;
using static MissionReg.Core.Cases.Role;

namespace MissionReg.Core.Cases;

/// <summary>
/// Who may give which command in which state. <c>docs/procedures-and-events.md</c> is written from it.
/// </summary>
public static class CommandTable
{
    private static readonly ImmutableArray<CaseStatus> BeforeDecision = [AtCentre, InTransitToOffice, Submitted, CaseStatus.Registered, UnderReview];
    private static readonly ImmutableArray<CaseStatus> BeforeSignature = [.. BeforeDecision, Drafted, AwaitingSignature];
    private static readonly ImmutableArray<CaseStatus> AfterSignature =
        [Ready, InTransitToCentre, AwaitingCollection, ReturningToOffice, Collected, Archived];
    private static readonly ImmutableArray<CaseStatus> Everywhere = [.. Enum.GetValues<CaseStatus>()];

    public static ImmutableArray<CommandRule> Rules { get; } =
    [
        new(
            "submit",
            [Recipient, Clerk, CentreInspector],
            [],
            ["application-submitted", "document-received", "items-received", "document-shown", "document-compared"],
            Submitted),
        new("hand-to-accumulation", [CentreInspector], [AtCentre], ["handed-to-accumulation"], null, Offer.WithCentres),
        new("dispatch", [AccumulationInspector, Clerk], [.. BeforeSignature, .. AfterSignature], ["dispatched"], null, Offer.WithCentres),
        new("arrive", [Clerk, AccumulationInspector, CentreInspector], [.. BeforeSignature, .. AfterSignature], ["arrived"], null, Offer.WithCentres),
        new("register", [Clerk], [Submitted], ["registered"], CaseStatus.Registered),
        new("show-document", [Clerk, Specialist, CentreInspector], BeforeDecision, ["document-shown"], null),
        new("compare-document", [Clerk, Specialist, CentreInspector], BeforeDecision, ["document-compared"], null, Offer.WhereCited),
        new("receive-documents", [Recipient, Clerk, Specialist, CentreInspector, Role.System], BeforeDecision, ["document-received"], null),
        new("receive-items", [Clerk, Specialist, CentreInspector], BeforeDecision, ["items-received"], null),
        new("start-review", [Specialist], [CaseStatus.Registered], ["review-started"], UnderReview),
        new("request-concurrence", [Specialist], [UnderReview], ["concurrence-requested"], null, Offer.WhereCited),
        new("concur", [Lawyer], [UnderReview], ["concurred"], null, Offer.WhereCited),
        new("withhold-concurrence", [Lawyer], [UnderReview], ["concurrence-withheld"], null, Offer.WhereCited),
        new("draft", [Specialist], [UnderReview], ["certificate-drafted"], Drafted),
        new("refuse", [Specialist], [UnderReview], ["refusal-drafted"], Drafted),
        new("send-for-signature", [Specialist, SectionHead], [Drafted], ["sent-for-signature"], AwaitingSignature),
        new("return-draft", [SectionHead, Head], [Drafted, AwaitingSignature], ["draft-returned"], UnderReview),
        new("sign", [Head], [AwaitingSignature], ["signed"], Ready),
        new("notify", [Clerk, Specialist, CentreInspector], [Ready, AwaitingCollection], ["recipient-notified"], AwaitingCollection),
        new("hand-out", [Clerk, Specialist, CentreInspector], [Ready, AwaitingCollection], ["handed-out"], Collected),
        new("archive", [Archivist], [Ready, AwaitingCollection], ["handed-to-archive"], Archived),
        new("withdraw", [Recipient, Clerk, CentreInspector], BeforeSignature, ["withdrawn"], CaseStatus.Withdrawn),
        new("suspend", [Specialist, Head], AfterSignature, ["suspended"], null, Offer.WhereCited),
        new("lift-suspension", [Specialist, Head], AfterSignature, ["suspension-lifted"], null, Offer.WhereCited),
        new("revoke", [Head], AfterSignature, ["revoked"], null, Offer.WhereCited),
        new("supersede", [Role.System], AfterSignature, ["superseded"], null),
        new("issue-paper", [Role.System], Everywhere, ["paper-issued"], null),
        new("pass-deadlines", [Role.System], Everywhere, ["deadline-passed"], null),
    ];

    /// <summary>Whether cases of <paramref name="procedure"/> know the command at all.</summary>
    public static bool IsOffered(CommandRule rule, Procedure procedure) => rule.Offer switch
    {
        Offer.WhereCited => procedure.Acts.ContainsKey(rule.Name),
        Offer.WithCentres => procedure.FindChannel(ProcedureChannel.Centre) is not null,
        _ => true,
    };

    /// <summary>The row of a command as given through the API, or <see langword="null"/> if there is none of that name.</summary>
    public static CommandRule? Find(string name) => Rules.FirstOrDefault(r => r.Name == name);

    public static CommandRule For(CaseCommand command) => Find(NameOf(command))!;

    /// <summary>Names of the commands that <paramref name="actor"/> may give now; those that only a manifest gives are not among them.</summary>
    public static ImmutableArray<string> Allowed(Actor actor, CaseState state, Procedure procedure) =>
    [
        .. Rules.Where(r => !r.IsOfManifest && r.From.Contains(state.Status) && IsOffered(r, procedure) && r.Roles.Any(role => actor.ActsAs(role, state.Office, state.Centre)))
            .Select(r => r.Name),
    ];

    private static string NameOf(CaseCommand command) => command switch
    {
        CaseCommand.Submit => "submit",
        CaseCommand.Register => "register",
        CaseCommand.ShowDocument => "show-document",
        CaseCommand.CompareDocument => "compare-document",
        CaseCommand.HandToAccumulation => "hand-to-accumulation",
        CaseCommand.Dispatch => "dispatch",
        CaseCommand.Arrive => "arrive",
        CaseCommand.Suspend => "suspend",
        CaseCommand.LiftSuspension => "lift-suspension",
        CaseCommand.Revoke => "revoke",
        CaseCommand.Supersede => "supersede",
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
