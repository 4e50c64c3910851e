using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>A paper on A4.</summary>
internal sealed class SheetDocument(Sheet sheet) : IDocument
{
    public DocumentMetadata GetMetadata() => PaperDocument.Metadata(sheet.Title, sheet.Author, sheet.Language, sheet.CreatedAt);

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginTop(sheet.Setting.MarginTop, Unit.Millimetre);
        page.MarginBottom(15, Unit.Millimetre);
        page.MarginLeft(25, Unit.Millimetre);
        page.MarginRight(20, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(sheet.Setting.TextSize).LineHeight(1.2f));
        page.Background().Component(new PageGround(PageSizes.A4, sheet));
        page.Header().Component(new StandingBanner(sheet));
        page.Content().Component(new SheetBody(sheet));
        page.Footer().AlignCenter().Text(PageNumber.Of);
    });
}
