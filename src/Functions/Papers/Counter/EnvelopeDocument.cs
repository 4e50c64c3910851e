using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// An envelope of the size DL, 220 by 110 mm (ISO 269), printed on directly, or cut out as its label. The sender is in the upper
/// left and the recipient in the lower right, below the 40 mm that belong to stamps and 15 mm or more from the edges, as post
/// offices read addresses by machine (Convention Manual of the Universal Postal Union, standardised letters).
/// </summary>
internal sealed class EnvelopeDocument(Envelope envelope) : IDocument
{
    private const float Width = 220;
    private const float Height = 110;
    private const float Edge = 15;
    private const float Top = 8;
    private const float StampZone = 40;
    private const float SenderWidth = 90;
    private const float RecipientWidth = 110;
    private const float PointsPerMillimetre = 72 / 25.4f;

    public DocumentMetadata GetMetadata() => envelope.Head.Metadata;

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(Width, Height, Unit.Millimetre);
        page.MarginTop(Top, Unit.Millimetre);
        page.MarginBottom(Edge, Unit.Millimetre);
        page.MarginHorizontal(Edge, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).LineHeight(FittingSize.LineHeight));
        page.Content().Column(column =>
        {
            column.Item().MinHeight(StampZone - Top, Unit.Millimetre).Width(SenderWidth, Unit.Millimetre).Column(sender =>
            {
                Block(sender, envelope.Sender, SenderWidth, StampZone - Top - 5, [10, 9, 8, 7, 6]);
                sender.Item().PaddingTop(2).Text(envelope.Case).FontSize(7);
            });
            column.Item().PaddingLeft(Width - (2 * Edge) - RecipientWidth, Unit.Millimetre)
                .Column(recipient => Block(recipient, envelope.Recipient, RecipientWidth, Height - Edge - StampZone - 2, [14, 13, 12, 11, 10, 9, 8, 7, 6]));
        });
    });

    private static void Block(ColumnDescriptor column, ImmutableArray<string> lines, float width, float height, ReadOnlySpan<float> sizes)
    {
        var size = FittingSize.Of(sizes, width * PointsPerMillimetre, height * PointsPerMillimetre, lines.AsSpan());
        foreach (var line in lines)
        {
            column.Item().Text(line).FontSize(size);
        }
    }
}
