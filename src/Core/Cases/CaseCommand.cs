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
        bool AcceptIncomplete) : CaseCommand;

    public sealed record Register(string? Remark) : CaseCommand;

    public sealed record ShowDocument(string DocumentId) : CaseCommand;

    public sealed record ReceiveDocuments(ImmutableArray<ReceivedDocument> Documents) : CaseCommand;

    public sealed record ReceiveItems(ImmutableArray<ReceivedItem> Items) : CaseCommand;

    public sealed record StartReview : CaseCommand;

    public sealed record RequestConcurrence(string? Question) : CaseCommand;

    public sealed record Concur(string? Remark) : CaseCommand;

    public sealed record WithholdConcurrence(string Reason) : CaseCommand;

    /// <param name="ValidUntil">Last day of validity; the end of the activity asked for if not given.</param>
    public sealed record DraftCertificate(LocalDate? ValidUntil) : CaseCommand;

    public sealed record Refuse(ImmutableArray<string> Grounds, string Reasons) : CaseCommand;

    public sealed record SendForSignature : CaseCommand;

    public sealed record ReturnDraft(string Reason) : CaseCommand;

    /// <param name="VerificationCode">Drawn at random for this paper.</param>
    public sealed record Sign(string VerificationCode) : CaseCommand;

    public sealed record Notify(string By, string? Remark) : CaseCommand;

    public sealed record HandOut(
        string ReceiptNumber, Collector Collector, string IdentityDocument, string? ProxyName, string? PowerOfAttorney) : CaseCommand;

    public sealed record Archive(string ArchiveName) : CaseCommand;

    public sealed record Withdraw(string? Reason) : CaseCommand;

    public sealed record IssuePaper(IssuedPaper Paper) : CaseCommand;

    /// <summary>Records every agenda entry whose last day has gone by.</summary>
    public sealed record PassDeadlines : CaseCommand;
}
