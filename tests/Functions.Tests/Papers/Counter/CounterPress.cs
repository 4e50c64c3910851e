using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers.Counter;

namespace MissionReg.Functions.Tests.Papers.Counter;

/// <summary>The counter's presses over the shipped seeds.</summary>
internal static class CounterPress
{
    public static ImmutableArray<Language> PaperLanguages { get; } = [Language.Kk, Language.Ru];

    /// <summary>All that are shipped.</summary>
    public static ImmutableArray<Procedure> Procedures { get; } =
    [
        .. ((string[])["almaty-2011-group", "almaty-2011-materials", "almaty-2011-missionary", "astana-2008-missionary", "atyrau-2007-missionary", "moj-2008-address"])
            .Select(Procedure),
    ];

    public static byte[] Notification(OpenCase c, Language language) => new NotificationPress(Press.Seeds).Print(c, language);

    public static byte[] CoverSheets(OpenCase c, Language language, params string[] documents) =>
        new CoverSheetPress(Press.Seeds).Print(c, documents.Select(id => c.Procedure.FindItem(id)!), language);

    public static byte[]? Envelope(OpenCase c, Language language) => new EnvelopePress(Press.Seeds).Print(c, language);

    public static byte[] Ticket(Procedure procedure, ComplaintTicket ticket, Language language) =>
        new ComplaintTicketPress(Press.Seeds).Print(procedure, ComplaintDesk.Of(procedure, procedure.Offices[0]), ticket, language);

    public static byte[] TicketOfCentre(string centre, Procedure procedure, Language language) =>
        new ComplaintTicketPress(Press.Seeds).Print(
            procedure, ComplaintDesk.Of(Press.Seeds.FindCentre(centre)!.Centre), ComplaintTicket.Blank, language);

    public static byte[] Application(Procedure procedure, Office? office, Language language) =>
        new BlankApplicationPress(Press.Seeds).Print(procedure, office, language);

    public static Procedure Procedure(string id) => Press.Seeds.Versions(id)[0];
}
