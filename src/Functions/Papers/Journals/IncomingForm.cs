using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>Applications as they came in at the office (Almaty 2011 §11, Annex 8).</summary>
internal sealed class IncomingForm : JournalForm
{
    public override string Document => "incoming";

    public override ImmutableArray<(string Head, float Points, float Share)> Columns =>
    [
        ("column-number", OrdinalWidth, 0), ("column-received", 60, 0), ("column-application", NumberWidth, 0), ("column-service", 0, 3),
        ("column-applicant", 0, 3), ("column-identity", 0, 3), ("column-contacts", 0, 3), ("column-documents", 54, 0), ("column-channel", 0, 2.4f),
        ("column-accepted", 0, 2), ("column-mark", 50, 0),
    ];

    public override ImmutableArray<(string Blank, Func<CaseCourse, bool> Counts)> Totals =>
        [("throughCentres", c => c.State.Centre is not null), ("withdrawn", c => c.WithdrawnAt is not null)];

    public override ImmutableArray<string> Cells(CaseCourse c, Procedure procedure, JournalWords words)
    {
        var (s, subject) = (c.State, procedure.Subject);
        IEnumerable<string> identity = !subject.Identity.IsEmpty ? subject.Identity : subject.Document is { } document ? [document] : [];
        var contacts = subject.Contacts.IsEmpty ? procedure.Form.Where(f => f.Type is FieldType.Phone).Select(f => f.Id) : subject.Contacts;
        return
        [
            c.ReceivedAtOffice is { } at ? JournalWords.Moment(at) : "",
            s.Number,
            words.Service(procedure, s),
            s.Fields.GetValueOrDefault(subject.Name, ""),
            words.Fields(procedure, s, identity),
            words.Fields(procedure, s, contacts),
            Documents(s.AsHandedIn(), procedure, words),
            Channel(c, procedure, words),
            c.AcceptedAtOffice?.Name ?? "",
            c.WithdrawnAt is { } withdrawn ? words.Line("marks", "withdrawn", ("on", words.Day(withdrawn))) : "",
        ];
    }

    /// <summary>As on the receipt; books and recordings by the piece beside the papers.</summary>
    private static string Documents(CaseState s, Procedure procedure, JournalWords words)
    {
        var things = s.Items.Sum(item => item.Count);
        var papers = (procedure.Checklist.Sum(item => HandedIn.CountOf(s, item)) - things).ToString(CultureInfo.InvariantCulture);
        return things == 0 ? papers : words.Line("marks", "papers-and-things", ("papers", papers), ("things", things.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Channel(CaseCourse c, Procedure procedure, JournalWords words) =>
        c.State.Centre is { } centre ? $"{words.NameOf(centre)}, {c.State.CentreNumber}"
        : c.OverNetwork ? words.Label("over-network")
        : procedure.FindChannel(ProcedureChannel.Office) is { } office ? words.In(office.Title)
        : "";
}
