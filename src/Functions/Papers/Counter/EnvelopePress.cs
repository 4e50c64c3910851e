using MissionReg.Core;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Prints an envelope for whatever is sent to the recipient of a case.</summary>
internal sealed class EnvelopePress(SeedBook seeds)
{
    /// <param name="c">The case.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF; null if the application gives no address.</returns>
    public byte[]? Print(OpenCase c, Language language)
    {
        if (Recipient.Of(c.State, c.Procedure) is not { Address: { } address, Name: var name })
        {
            return null;
        }

        PaperFonts.Load();
        var (words, office) = (new CounterWords(seeds, "envelope", language), c.Office);
        var number = ("caseNumber", c.State.Number);
        var head = new PaperHead(
            words.Text("title", number),
            office.Name.In(language),
            language,
            c.State.Receipt.HandedInAt.InZone(c.Calendar.Zone).ToDateTimeOffset());
        var envelope = new Envelope(
            head,
            [
                words.Text("sender", ("sender", office.Name.In(language))),
                words.Text("sender-address", ("senderAddress", (office.Address ?? office.City).In(language))),
            ],
            [words.Text("recipient", ("recipient", name)), words.Text("recipient-address", ("recipientAddress", address))],
            words.Text("case", number));
        return new EnvelopeDocument(envelope).GeneratePdf();
    }
}
