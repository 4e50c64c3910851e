using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Documents;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Prints the sheets that go on top of papers to be scanned, so that the scan finds its case by itself.</summary>
internal sealed class CoverSheetPress(SeedBook seeds)
{
    /// <summary>The items of the checklist that this application has.</summary>
    public static IEnumerable<ChecklistItem> Items(OpenCase c)
    {
        var values = FormValues.Of(c.State);
        return c.Procedure.Checklist.Where(item => Checklist.Applies(c.Procedure, item, values));
    }

    /// <summary>The items that are not there yet; what is only shown at the counter is not scanned.</summary>
    public static ImmutableArray<ChecklistItem> Missing(OpenCase c) =>
    [
        .. Checklist.Missing(c.Procedure, c.State)
            .Select(id => c.Procedure.FindItem(id)!)
            .Where(item => item.Presentation is not Presentation.Shown),
    ];

    /// <param name="c">The case.</param>
    /// <param name="items">A page for each.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(OpenCase c, IEnumerable<ChecklistItem> items, Language language)
    {
        PaperFonts.Load();
        var (words, number) = (new CounterWords(seeds, "cover-sheet", language), c.State.Number);
        var office = c.Office.Name.In(language);
        var head = new PaperHead(
            $"{words.Text("title")} № {number}",
            office,
            language,
            c.State.Receipt.HandedInAt.InZone(c.Calendar.Zone).ToDateTimeOffset());
        var sheets = items.Select(item => new CoverSheet(CoverSheetCode.Write(number, item.Id), number, item.Title.In(language)));
        return new CoverSheetDocument(head, [.. sheets], words).GeneratePdf();
    }
}
