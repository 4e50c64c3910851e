using MissionReg.Core;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Offline.Tests;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class ApprovedCounterPapersTests
{
    private static readonly (string Name, string Sample)[] Samples =
    [
        ("almaty-missionary", ""),
        ("almaty-group", "almaty-2011-group/through-centre"),
        ("astana-missionary", "astana-2008-missionary/granted"),
        ("atyrau-missionary", "atyrau-2007-missionary/granted"),
        ("moj-address", "moj-2008-address/natural"),
    ];

    [ToolFact("pdftotext")]
    public void Notification_slips_say_what_was_approved()
    {
        foreach (var (name, sample) in Samples)
            Approve($"{name}-notification", language => CounterPress.Notification(Waiting(sample), language));
    }

    [ToolFact("pdftotext")]
    public void Envelopes_say_what_was_approved()
    {
        Approve("almaty-missionary-envelope", language => CounterPress.Envelope(PaperCase.Handed().Open, language)!);
        Approve("almaty-group-envelope", language => CounterPress.Envelope(CounterCase.Handed("almaty-2011-group/registration").Open, language)!);
    }

    [ToolFact("pdftotext")]
    public void Cover_sheets_say_what_was_approved() =>
        Approve("counter-cover-sheet", language => CounterPress.CoverSheets(PaperCase.Handed().Open, language, "invitation", "association-registration"));

    [ToolFact("pdftotext")]
    public void Complaint_tickets_say_what_was_approved()
    {
        foreach (var procedure in (string[])["almaty-2011-missionary", "astana-2008-missionary", "atyrau-2007-missionary"])
            Approve($"{procedure}-complaint-ticket", language => CounterPress.Ticket(CounterPress.Procedure(procedure), ComplaintTicket.Blank, language));
        Approve("moj-2008-address-complaint-ticket", language => CounterPress.TicketOfCentre("almaty-almaly", CounterPress.Procedure("moj-2008-address"), language));
        Approve("counter-complaint-ticket-filled", language => CounterPress.Ticket(CounterPress.Procedure("almaty-2011-missionary"), Filled, language));
    }

    [ToolFact("pdftotext")]
    public void Blank_applications_say_what_was_approved()
    {
        foreach (var procedure in CounterPress.Procedures)
            Approve($"{procedure.Id}-application-blank", language => CounterPress.Application(procedure, procedure.Offices[0], language));
    }

    internal static ComplaintTicket Filled { get; } = new()
    {
        Number = "12",
        On = new LocalDate(2026, 3, 16),
        At = new LocalTime(15, 5),
        AcceptedBy = "Иманова С. К.",
        CaseNumber = PaperCase.Number,
    };

    private static Functions.Cases.OpenCase Waiting(string sample) =>
        sample.Length == 0 ? PaperCase.Handed().Certified().Open
        : CounterCase.Handed(sample).Signed() is var signed && signed.Centre is null ? signed.Open
        : signed.BackAtCentre().Open;

    private static void Approve(string name, Func<Language, byte[]> print)
    {
        foreach (var language in CounterPress.PaperLanguages)
            Approval.Matches($"{name}-{language.ToString().ToLowerInvariant()}", print(language));
    }
}
