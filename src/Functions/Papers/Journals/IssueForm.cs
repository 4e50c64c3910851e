using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>Papers that were signed, and who signed for having been given them (Almaty 2011 §12, §14; Astana 2008 §5).</summary>
internal sealed class IssueForm : JournalForm
{
    public override string Document => "issue";

    public override ImmutableArray<(string Head, float Points, float Share)> Columns =>
    [
        ("column-number", OrdinalWidth, 0), ("column-paper", NumberWidth, 0), ("column-signed", 56, 0), ("column-kind", 0, 4), ("column-addressee", 0, 3),
        ("column-signatory", 0, 3), ("column-handed-out", DayWidth, 0), ("column-collector", 0, 3), ("column-receipt", NumberWidth, 0),
        ("column-signature", 58, 0), ("column-archive", 60, 0),
    ];

    public override ImmutableArray<(string Blank, Func<CaseCourse, bool> Counts)> Totals =>
    [
        ("refusals", c => c.State.Decided is Resolution.Refusal), ("handedOut", c => c.HandOver is not null), ("archived", c => c.Deposit is not null),
    ];

    public override ImmutableArray<string> Cells(CaseCourse c, Procedure procedure, JournalWords words)
    {
        var (s, signature) = (c.State, c.State.Signature!);
        return
        [
            signature.Number,
            JournalWords.Day(signature.On),
            s.Decided is Resolution.Refusal ? words.Label("refusal") : words.In(procedure.Outcome.Find(s.Draft!.Variant)!.Title),
            s.Fields.GetValueOrDefault(procedure.Subject.Name, ""),
            words.Signatory(procedure, signature.By),
            c.HandOver is { } given ? words.Day(given.At) : "",
            c.HandOver is { To: var to } ? Collector(to, words) : "",
            s.Receipt.Number,
            c.HandOver is { To.SignedInJournal: true } ? words.Label("signed") : "",
            c.Deposit is { } deposit ? $"{words.Day(deposit.At)}, {deposit.Archive}" : "",
        ];
    }

    private static string Collector(CaseEvent.HandedOut to, JournalWords words) => to.Collector switch
    {
        Core.Cases.Collector.Proxy when to.PowerOfAttorney is { } power => words.Line(
            "marks", "by-proxy", ("proxyName", to.ProxyName ?? ""), ("powerOfAttorney", power), ("identityDocument", to.IdentityDocument)),
        Core.Cases.Collector.Proxy => $"{to.ProxyName}, {to.IdentityDocument}",
        _ => words.Line("marks", "in-person", ("identityDocument", to.IdentityDocument)),
    };
}
