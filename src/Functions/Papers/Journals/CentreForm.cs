using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>What a centre accepted, sent with the courier, was sent back and handed out (Almaty 2011 §12, §14; Ministry of Justice 2008 §15–17).</summary>
internal sealed class CentreForm : JournalForm
{
    public override string Document => "centre";

    public override ImmutableArray<(string Head, float Points, float Share)> Columns =>
    [
        ("column-number", OrdinalWidth, 0), ("column-centre-number", 102, 0), ("column-received", 60, 0), ("column-service", 0, 3),
        ("column-applicant", 0, 3), ("column-receipt", 106, 0), ("column-inspector", 0, 2.2f), ("column-sent", 106, 0), ("column-back", 106, 0),
        ("column-out", 0, 3),
    ];

    public override ImmutableArray<(string Blank, Func<CaseCourse, bool> Counts)> Totals =>
    [
        ("sent", c => c.Carriages.ContainsKey(Leg.ToOffice)),
        ("back", c => c.Carriages.GetValueOrDefault(Leg.ToCentre) is { ReceivedAt: not null }),
        ("handedOut", c => c.HandOver is not null),
        ("returned", c => c.Carriages.ContainsKey(Leg.Back)),
    ];

    public override ImmutableArray<string> Cells(CaseCourse c, Procedure procedure, JournalWords words)
    {
        var s = c.State;
        var (there, back) = (c.Carriages.GetValueOrDefault(Leg.ToOffice), c.Carriages.GetValueOrDefault(Leg.ToCentre));
        return
        [
            s.CentreNumber ?? "",
            words.Moment(s.Receipt.HandedInAt),
            words.Service(procedure, s),
            s.Fields.GetValueOrDefault(procedure.Subject.Name, ""),
            s.Receipt.Number,
            s.Receipt.AcceptedBy.Name,
            there is null ? "" : Journey(there.Manifest, there.SentAt is { } sent ? words.Moment(sent) : ""),
            back is { ReceivedAt: { } received } ? Journey(back.Manifest, JournalWords.Moment(received)) : "",
            string.Join('\n', Ends(c, words)),
        ];
    }

    private static string Journey(string manifest, string moment) => $"{manifest}\n{moment}".TrimEnd();

    private static IEnumerable<string> Ends(CaseCourse c, JournalWords words)
    {
        if (c.WithdrawnAt is { } withdrawn)
        {
            yield return words.Line("marks", "withdrawn", ("on", words.Day(withdrawn)));
        }

        if (c.Carriages.GetValueOrDefault(Leg.Back) is { } back)
        {
            yield return words.Line("marks", "returned", ("on", back.SentAt is { } sent ? words.Day(sent) : ""), ("manifest", back.Manifest));
        }

        if (c.HandOver is { } given)
        {
            yield return words.Line("marks", "handed-out", ("on", words.Day(given.At)));
        }
    }
}
