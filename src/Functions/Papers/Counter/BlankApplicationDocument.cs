using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>An application form on A4 with rules far enough apart to write on.</summary>
internal sealed class BlankApplicationDocument(PaperHead head, ImmutableArray<BlankLine> lines) : IDocument
{
    private const float TextSize = 11;
    private const float NumberWidth = 20;
    private const float MarginLeft = 25;
    private const float MarginRight = 15;
    private const float SignatureWidth = 300;

    private static readonly float Width = PageSizes.A4.Width - ((MarginLeft + MarginRight) * 72 / 25.4f);

    private readonly bool numbered = lines.Any(line => line.Number is not null);

    /// <summary>
    /// From here on the lines stay on one page: the signature with the words above it, since a signature alone on a sheet could be put
    /// under anything.
    /// </summary>
    private readonly int signed = Math.Max(0, lines.TakeWhile(line => !line.IsSigned).Count() - 1);

    public DocumentMetadata GetMetadata() => head.Metadata;

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginVertical(13, Unit.Millimetre);
        page.MarginLeft(MarginLeft, Unit.Millimetre);
        page.MarginRight(MarginRight, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(TextSize).LineHeight(1.15f));
        page.Content().Column(column =>
        {
            foreach (var line in lines[..signed])
            {
                Fill(column.Item().ShowEntire(), line);
            }

            column.Item().ShowEntire().Column(end =>
            {
                var signature = lines.Where(line => line.Place is LinePlace.Signature).ToList();
                foreach (var line in lines[signed..])
                {
                    if (line.Place is not LinePlace.Signature)
                    {
                        Fill(end.Item(), line);
                    }
                    else if (line == signature[0])
                    {
                        end.Item().Component(new BlankSignature(signature));
                    }
                }
            });
        });
        page.Footer().AlignCenter().Text(PageNumber.Of);
    });

    private void Fill(IContainer container, BlankLine line)
    {
        switch (line.Place)
        {
            case LinePlace.Institution when !line.HasRules:
                container.PaddingBottom(8).Text(line.Text).Bold().AlignCenter();
                break;
            case LinePlace.Title:
                container.PaddingVertical(2).SemanticHeader1().Text(line.Text).FontSize(1.5f * TextSize).Bold().AlignCenter();
                break;
            case LinePlace.Subtitle:
                container.PaddingBottom(4).Text(line.Text).AlignCenter();
                break;
            case LinePlace.Addressee:
                container.PaddingBottom(8).PaddingLeft(Width / 2).Column(column => Rows(column, line, Width / 2));
                break;
            default:
                Numbered(container, line);
                break;
        }
    }

    private void Numbered(IContainer container, BlankLine line)
    {
        if (line.Number is not { } number)
        {
            Column(line.IsSigned ? container.PaddingTop(10) : container, line, line.IsSigned ? SignatureWidth : Width);
            return;
        }

        container.Row(row =>
        {
            row.ConstantItem(NumberWidth).AlignTop().MinHeight(WritingLine.Pitch).AlignBottom().Text($"{number}.");
            Column(row.RelativeItem(), line, Width - NumberWidth);
        });
    }

    private void Column(IContainer container, BlankLine line, float width)
    {
        var indent = numbered && line.Number is null && line.Caption is null ? NumberWidth : 0;
        container.PaddingLeft(indent).Width(width - indent).Column(column => Rows(column, line, width - indent));
    }

    private static void Rows(ColumnDescriptor column, BlankLine line, float width)
    {
        foreach (var row in line.Rows)
        {
            column.Item().PaddingTop(row.Any(part => part.Room > 0) ? 0 : 7).Component(new WritingLine(row, width, TextSize));
        }

        if (line.Caption is { } caption)
        {
            column.Item().Text(caption).FontSize(8).FontColor(Colors.Grey.Darken2).AlignCenter();
        }
    }
}
