using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>A manifest on A4, across: the table wants the width, and each row two hands' initials.</summary>
internal sealed class ManifestDocument(ManifestSheet sheet) : IDocument
{
    private static readonly string[] Columns = ["column-number", "column-case", "column-service", "column-papers", "column-handed-over", "column-received"];

    /// <summary>Lines of papers that surely fit a page: a case with more goes on overleaf, any other is not parted from its papers.</summary>
    private const int WholeRow = 24;

    /// <summary>Letters that surely fit a line of the papers' column.</summary>
    private const int LineLength = 40;

    public DocumentMetadata GetMetadata() =>
        PaperDocument.Metadata(sheet.Lines["title"], sheet.Author, sheet.Language, sheet.CreatedAt);

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4.Landscape());
        page.Margin(15, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(10).LineHeight(1.15f));
        page.Content().Column(column =>
        {
            column.Spacing(6);
            column.Item().SemanticHeader1().AlignCenter().Text(sheet.Lines["title"]).FontSize(14).Bold();
            foreach (var line in (string[])["compiled", "from", "to", "courier"])
            {
                column.Item().Text(sheet.Lines[line]);
            }

            column.Item().PaddingTop(4).SemanticTable().Table(Fill);
            column.Item().Text(sheet.Lines["totals"]).Bold();
            column.Item().ShowEntire().PaddingTop(14).Row(Signatures);
        });
        page.Footer().AlignCenter().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8));
            text.Span(sheet.Lines["title"] + "   ");
            text.CurrentPageNumber();
            text.Span(" / ");
            text.TotalPages();
        });
    });

    private void Fill(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(26);
            columns.ConstantColumn(120);
            columns.RelativeColumn(3);
            columns.RelativeColumn(6);
            columns.ConstantColumn(78);
            columns.ConstantColumn(78);
        });
        table.Header(header =>
        {
            foreach (var column in Columns)
            {
                Box(header.Cell()).Background(Colors.Grey.Lighten3).Padding(3).AlignCenter().Text(sheet.Labels[column]).Bold().FontSize(9);
            }
        });
        foreach (var (i, row) in sheet.Rows.Index())
        {
            Text(table, (i + 1).ToString(CultureInfo.InvariantCulture));
            Text(table, row.CaseNumber);
            Text(table, row.Service);
            Box(table.Cell()).Element(papers => IsWhole(row) ? papers.ShowEntire() : papers).Padding(3).Column(papers =>
            {
                foreach (var paper in row.Papers)
                {
                    papers.Item().Text(paper);
                }
            });
            Text(table, "");
            Text(table, "");
        }
    }

    /// <summary>Who handed the bag over, who carried it and who took it, each with name, signature and time.</summary>
    private void Signatures(RowDescriptor row)
    {
        row.Spacing(20);
        foreach (var hand in (string[])["handed-over-by", "carried-by", "received-by"])
        {
            row.RelativeItem().Column(column =>
            {
                column.Item().Text(sheet.Labels[hand]);
                column.Item().PaddingTop(22).LineHorizontal(0.7f);
                column.Item().AlignCenter().Text(sheet.Labels["signature-caption"]).FontSize(8);
            });
        }
    }

    private static bool IsWhole(ManifestSheetRow row) => row.Papers.Sum(paper => 1 + (paper.Length / LineLength)) <= WholeRow;

    private static void Text(TableDescriptor table, string text) => Box(table.Cell()).Padding(3).Text(text);

    private static IContainer Box(IContainer cell) => cell.Border(0.6f).BorderColor(Colors.Grey.Darken2);
}
