using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>The counterfoil above, the ticket below, and between them the line at half the height of A4 along which they are cut.</summary>
internal sealed class ComplaintTicketDocument(PaperHead head, ComplaintTicketText text) : IDocument
{
    private const float Margin = 18;
    private const float Padding = 10;
    private const float TextSize = 11;

    private static readonly float Width = PageSizes.A4.Width - (2 * Margin * 72 / 25.4f);

    public DocumentMetadata GetMetadata() => head.Metadata;

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(Margin, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(TextSize).LineHeight(1.15f));
        page.Content().Column(column =>
        {
            column.Item().MinHeight((PageSizes.A4.Height / 2) - Padding).PaddingTop(Margin, Unit.Millimetre)
                .Column(half => Fill(half, text.Counterfoil, text.Kept()));
            column.Item().Component(new CutLine(text.Cut));
            column.Item().PaddingTop(Padding, Unit.Millimetre).Column(half => Fill(half, null, text.Taken()));
        });
    });

    private void Fill(ColumnDescriptor column, string? kept, IEnumerable<ImmutableArray<WritingPart>> lines)
    {
        column.Spacing(4);
        column.Item().Text(text.Office).Bold().AlignCenter();
        column.Item().SemanticHeader1().Text(text.Title).FontSize(15).Bold().AlignCenter();
        if (kept is not null)
        {
            column.Item().Text(kept).FontSize(9).AlignCenter();
        }

        if (text.Number.Any(part => part.IsRule))
        {
            column.Item().AlignCenter().Width(Width / 2).Component(new WritingLine(text.Number, Width / 2, TextSize));
        }
        else
        {
            column.Item().AlignCenter().Text(string.Join(' ', text.Number.Select(part => part.Text))).Bold();
        }

        foreach (var line in lines)
        {
            column.Item().Component(new WritingLine(line, Width, TextSize));
        }
    }
}
