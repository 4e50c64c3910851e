using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Cover sheets for scanning, one on each page of A4; the author is printed as the office.</summary>
internal sealed class CoverSheetDocument(PaperHead head, ImmutableArray<CoverSheet> sheets, CounterWords words) : IDocument
{
    /// <summary>Millimetres, the quiet zone within: a coarse fax scan of 100 dpi still has some ten dots for a module.</summary>
    private const float CodeSize = 95;

    /// <summary>Points.</summary>
    private const float TextWidth = 480;

    private const float TitleHeight = 150;

    public DocumentMetadata GetMetadata() => head.Metadata;

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container)
    {
        foreach (var sheet in sheets)
        {
            container.Page(page =>
            {
                page.Size(PageSizes.A4);
                page.Margin(20, Unit.Millimetre);
                page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(12).LineHeight(FittingSize.LineHeight));
                page.Content().Column(column => Fill(column, sheet));
                page.Footer().AlignCenter().Text(head.Author).FontSize(10);
            });
        }
    }

    private void Fill(ColumnDescriptor column, CoverSheet sheet)
    {
        column.Spacing(6);
        column.Item().SemanticHeader1().AlignCenter().Text(words.Text("title")).FontSize(18).Bold();
        column.Item().SemanticImage($"QR: {sheet.Code}").AlignCenter().Width(CodeSize, Unit.Millimetre).Svg(QrDrawing.Of(QrCode.Of(sheet.Code)));
        Caption(column, words.Text("case-caption"));
        Centred(column, words.Text("case", ("caseNumber", sheet.CaseNumber)), FittingSize.Of([30, 26, 22, 18, 14], TextWidth, 40, sheet.CaseNumber));
        Caption(column, words.Text("document-caption"));
        var document = words.Text("document", ("document", sheet.Document));
        Centred(column, document, FittingSize.Of([22, 20, 18, 16, 14, 12, 10], TextWidth, TitleHeight, document));
        column.Item().PaddingTop(10).Border(0.75f).Padding(8).Column(box =>
        {
            box.Spacing(4);
            box.Item().Text(words.Text("instruction")).FontSize(13);
            box.Item().Text(words.Text("code"));
        });
    }

    private static void Caption(ColumnDescriptor column, string text) =>
        column.Item().PaddingTop(6).Text(text).FontSize(10).FontColor(Colors.Grey.Darken2).AlignCenter();

    private static void Centred(ColumnDescriptor column, string text, float size) =>
        column.Item().Text(text).FontSize(size).Bold().AlignCenter();
}
