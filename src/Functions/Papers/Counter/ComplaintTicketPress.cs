using MissionReg.Core;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Prints the ticket that whoever complains is given, and its counterfoil; what is not known yet is filled in by hand.</summary>
internal sealed class ComplaintTicketPress(SeedBook seeds)
{
    /// <param name="procedure">Of the service that the complaint is about.</param>
    /// <param name="desk">Where it is registered.</param>
    /// <param name="ticket">What is known.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(Procedure procedure, ComplaintDesk desk, ComplaintTicket ticket, Language language)
    {
        PaperFonts.Load();
        var words = new CounterWords(seeds, "complaint-ticket", language);
        var at = ticket.On is { } on
            ? on.At(ticket.At ?? default).InZoneLeniently(desk.Zone)
            : desk.Zone.AtStartOfDay(procedure.Offered.From);
        var head = new PaperHead(
            ticket.Number is { } number ? $"{words.Text("title")} № {number}" : words.Text("title"),
            desk.Name.In(language),
            language,
            at.ToDateTimeOffset());
        return new ComplaintTicketDocument(head, new ComplaintTicketText(procedure, desk, ticket, words)).GeneratePdf();
    }
}
