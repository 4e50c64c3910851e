using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>What somebody asks of a case. <see cref="CommandTable"/> says who may, and when.</summary>
public abstract record CaseCommand
{
    private CaseCommand()
    {
    }

    /// <summary>Fields are validated and normalised, files inspected and stored, before this is given.</summary>
    /// <param name="AcceptIncomplete">The recipient insists although documents are missing.</param>
    public sealed record Submit(
        string Kind,
        ImmutableSortedDictionary<string, string> Fields,
        ImmutableArray<ReceivedDocument> Documents,
        ImmutableArray<ReceivedItem> Items,
        ImmutableArray<string> Shown,
        bool AcceptIncomplete) : CaseCommand
    {
        /// <summary>Items whose copy the acceptor compared with the original.</summary>
        public ImmutableArray<string> Compared { get; init; } = [];

        public EarlierReference? Earlier { get; init; }
    }

    public sealed record Register(string? Remark) : CaseCommand;

    public sealed record ShowDocument(string DocumentId) : CaseCommand;

    /// <summary>The copy agrees with the original, which is given back.</summary>
    public sealed record CompareDocument(string DocumentId) : CaseCommand;

    public sealed record ReceiveDocuments(ImmutableArray<ReceivedDocument> Documents) : CaseCommand;

    public sealed record ReceiveItems(ImmutableArray<ReceivedItem> Items) : CaseCommand;

    public sealed record StartReview : CaseCommand;

    public sealed record RequestConcurrence(string? Question) : CaseCommand;

    public sealed record Concur(string? Remark) : CaseCommand;

    public sealed record WithholdConcurrence(string Reason) : CaseCommand;

    /// <param name="ValidUntil">Last day of validity; the end of the activity asked for if not given.</param>
    /// <param name="Variant">Which of the outcome's papers; needed if there are several.</param>
    /// <param name="Fields">What the officer fills into it.</param>
    public sealed record DraftCertificate(
        LocalDate? ValidUntil, string? Variant = null, ImmutableSortedDictionary<string, string>? Fields = null) : CaseCommand;

    /// <param name="Decisions">Court decisions by ground, for grounds that rest on one.</param>
    public sealed record Refuse(
        ImmutableArray<string> Grounds, string Reasons, ImmutableSortedDictionary<string, CourtDecision>? Decisions = null) : CaseCommand;

    public sealed record SendForSignature : CaseCommand;

    public sealed record ReturnDraft(string Reason) : CaseCommand;

    /// <param name="VerificationCode">Drawn at random for this paper.</param>
    public sealed record Sign(string VerificationCode) : CaseCommand;

    public sealed record Notify(string By, string? Remark) : CaseCommand;

    /// <param name="IdentityDocument">Number of the document that the collector showed.</param>
    /// <param name="PowerOfAttorney">Its number.</param>
    /// <param name="PowerValidUntil">Its last day.</param>
    /// <param name="SignedInJournal">The collector signed.</param>
    /// <param name="IdentityRemark">Why the recipient's document is not the one in the application: a new passport.</param>
    public sealed record HandOut(
        string? ReceiptNumber,
        Collector Collector,
        string? IdentityDocument,
        string? ProxyName = null,
        string? PowerOfAttorney = null,
        LocalDate? PowerValidUntil = null,
        bool PowerNotarised = false,
        bool SignedInJournal = false,
        string? IdentityRemark = null) : CaseCommand;

    /// <summary>From the window to the accumulation section of the centre.</summary>
    public sealed record HandToAccumulation(string? Remark) : CaseCommand;

    /// <summary>Given for every case on a manifest when the courier takes it.</summary>
    public sealed record Dispatch(string Manifest, Leg Leg) : CaseCommand;

    /// <summary>Given for every case of a manifest that was there when it was opened.</summary>
    /// <param name="Absent">Papers that were on the manifest and not there, by the ids of the checklist.</param>
    public sealed record Arrive(string Manifest, Leg Leg, ImmutableArray<string> Absent) : CaseCommand;

    public sealed record Suspend(CourtDecision Decision, string Reason) : CaseCommand;

    public sealed record LiftSuspension(CourtDecision Decision, string? Reason) : CaseCommand;

    public sealed record Revoke(string Reason, CourtDecision? Decision) : CaseCommand;

    /// <summary>A later registration took the place of this one.</summary>
    public sealed record Supersede(string Number, string CaseNumber) : CaseCommand;

    public sealed record Archive(string ArchiveName) : CaseCommand;

    public sealed record Withdraw(string? Reason) : CaseCommand;

    public sealed record IssuePaper(IssuedPaper Paper) : CaseCommand;

    /// <summary>Records every agenda entry whose last day has gone by.</summary>
    public sealed record PassDeadlines : CaseCommand;
}
