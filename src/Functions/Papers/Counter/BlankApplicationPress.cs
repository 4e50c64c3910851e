using MissionReg.Core;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using MissionReg.Functions.Seeds;
using NodaTime;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Prints a procedure's application form for the table at the counter, to be filled in by hand.</summary>
internal sealed class BlankApplicationPress(SeedBook seeds)
{
    private const string Application = "application";

    /// <param name="procedure">In any of its versions.</param>
    /// <param name="office">Where it is handed in; null where that is open.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(Procedure procedure, Office? office, Language language) =>
        Print(seeds.WordingOf(procedure).Document(Application), procedure, office, language);

    internal static byte[] Print(DocumentWording document, Procedure procedure, Office? office, Language language)
    {
        PaperFonts.Load();
        var lines = new BlankApplication(document, procedure, office, language).Lines();
        var zone = DateTimeZoneProviders.Tzdb[(office ?? procedure.Offices[0]).Zone];
        var head = new PaperHead(
            $"{lines.First(line => line.Place is LinePlace.Title).Text}: {procedure.Title.In(language)}",
            (office?.Name ?? procedure.Act.Authority).In(language),
            language,
            zone.AtStartOfDay(procedure.Offered.From).ToDateTimeOffset());
        return new BlankApplicationDocument(head, lines).GeneratePdf();
    }
}
