using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>
/// A journal on A4, across. Each line is an item of its own below the heads of the columns: a cell of a table that goes on
/// overleaf would leave the others of its line behind.
/// </summary>
internal sealed class JournalDocument(JournalSheet sheet) : IDocument
{
    private const float Hairline = 0.5f;

    /// <summary>A line begins overleaf rather than be torn; only one that is longer than a page goes on.</summary>
    private static readonly float WholePage = PageSizes.A4.Width;

    public DocumentMetadata GetMetadata() => PaperDocument.Metadata(sheet.Title, sheet.Place, sheet.Language, sheet.CreatedAt);

    public DocumentSettings GetSettings() => PaperDocument.LongSettings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4.Landscape());
        page.Margin(10, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(8).LineHeight(1.1f));
        page.Content().Column(column =>
        {
            column.Spacing(4);
            column.Item().AlignCenter().Text(sheet.Place).FontSize(10);
            column.Item().AlignCenter().Text(sheet.Title).FontSize(14).Bold();
            foreach (var note in sheet.Notes)
            {
                column.Item().AlignCenter().Text(note).FontSize(10);
            }

            column.Item().PaddingTop(4).Decoration(table =>
            {
                table.Before().Row(Heads);
                table.Content().Column(Lines);
            });
        });
        page.Footer().PaddingTop(4).AlignCenter().Text(text =>
        {
            text.Span(sheet.Foot + "   ");
            text.CurrentPageNumber();
            text.Span(" / ");
            text.TotalPages();
        });
    });

    private void Heads(RowDescriptor row)
    {
        foreach (var column in sheet.Columns)
        {
            Box(row, column).Padding(2).AlignCenter().AlignMiddle().Text(column.Title).Bold().AlignCenter();
        }
    }

    private void Lines(ColumnDescriptor column)
    {
        for (var i = 0; i < sheet.Rows.Length - 1; i++)
        {
            Line(column.Item().EnsureSpace(WholePage), sheet.Rows[i]);
        }

        // The totals never stand overleaf alone.
        column.Item().EnsureSpace(WholePage).Column(end =>
        {
            if (sheet.Rows is [.., var last])
            {
                Line(end.Item(), last);
            }
            else
            {
                end.Item().Border(Hairline).BorderColor(Colors.Grey.Darken2).Padding(8).AlignCenter().Text(sheet.Nothing).FontSize(10);
            }

            end.Item().PaddingTop(8).Text(sheet.Totals).FontSize(10).Bold();
        });
    }

    private void Line(IContainer line, ImmutableArray<string> cells) => line.Row(row =>
    {
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            var box = Box(row, sheet.Columns[i]);
            if (cells[i].Length > 0)
            {
                box.Padding(2).Text(cells[i]);
            }
        }
    });

    private static IContainer Box(RowDescriptor row, JournalColumn column) =>
        (column.Points > 0 ? row.ConstantItem(column.Points) : row.RelativeItem(column.Share)).Border(Hairline).BorderColor(Colors.Grey.Darken2);
}
