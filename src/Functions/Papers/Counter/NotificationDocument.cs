using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// A notification slip on A5, across. Folded once at the marks it is 210 by 74 mm and goes into an envelope of the size DL, 220 by
/// 110 mm (ISO 269).
/// </summary>
internal sealed class NotificationDocument(Notification slip) : IDocument
{
    private const float FoldMark = 5;

    public DocumentMetadata GetMetadata() => slip.Head.Metadata;

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A5.Landscape());
        page.MarginHorizontal(14, Unit.Millimetre);
        page.MarginVertical(9, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(11).LineHeight(1.15f));
        page.Background().AlignMiddle().Row(FoldMarks);
        page.Content().Column(column =>
        {
            column.Spacing(3);
            column.Item().AlignCenter().Text(slip.Office).FontSize(10);
            column.Item().PaddingVertical(3).SemanticHeader1().AlignCenter().Text(slip.Title).FontSize(15).Bold();
            Line(column, slip.Recipient);
            Line(column, slip.Ready);
            foreach (var line in slip.Where)
            {
                Line(column, line);
            }

            column.Item().PaddingTop(3).Text(text =>
            {
                foreach (var (i, line) in slip.Kept.Index())
                {
                    Words(text, i == 0 ? line : line.Insert(0, new LinePart(" ", IsValue: false)));
                }
            });
            column.Item().PaddingTop(3).ShowEntire().Border(0.75f).Padding(6).Column(box =>
            {
                box.Spacing(2);
                box.Item().Text(slip.Bring).Bold();
                foreach (var thing in slip.ToBring)
                {
                    box.Item().PaddingLeft(8).Text($"– {thing}");
                }

                box.Item().Text(slip.Proxy);
            });
        });
    });

    private static void Line(ColumnDescriptor column, ImmutableArray<LinePart> line) => column.Item().Text(text => Words(text, line));

    private static void Words(TextDescriptor text, ImmutableArray<LinePart> line) => LineWords.Into(text, line, rule: "");

    private static void FoldMarks(RowDescriptor row)
    {
        row.ConstantItem(FoldMark, Unit.Millimetre).LineHorizontal(0.4f).LineColor(Colors.Grey.Medium);
        row.RelativeItem();
        row.ConstantItem(FoldMark, Unit.Millimetre).LineHorizontal(0.4f).LineColor(Colors.Grey.Medium);
    }
}
