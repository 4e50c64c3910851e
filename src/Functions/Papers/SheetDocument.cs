using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>A paper on A4.</summary>
internal sealed class SheetDocument(Sheet sheet) : IDocument
{
    private const float FrameMargin = 10;

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
        if (sheet.Setting.Framed)
        {
            page.Background().Padding(FrameMargin, Unit.Millimetre)
                .Border(1.5f).BorderColor(Colors.Grey.Darken2).Padding(3)
                .Border(0.5f).BorderColor(Colors.Grey.Darken2);
        }

        page.Content().Component(new SheetBody(sheet));
        page.Footer().AlignCenter().Text(PageNumber);
    });

    /// <summary>«1 / 2»; nothing on a paper of one page.</summary>
    private static void PageNumber(TextDescriptor text)
    {
        var page = 0;
        text.DefaultTextStyle(style => style.FontSize(9));
        text.CurrentPageNumber().Format(current =>
        {
            page = current ?? 0;
            return "";
        });
        text.TotalPages().Format(total => total > 1 ? $"{page} / {total}" : "");
    }
}
