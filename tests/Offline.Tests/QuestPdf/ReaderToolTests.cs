using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>What the readers that people use make of our documents.</summary>
[Collection(PdfTests.Name)]
public sealed class ReaderToolTests
{
    [ToolFact("qpdf")]
    public void Qpdf_finds_nothing_wrong()
    {
        foreach (var level in (PDFA_Conformance[])[PDFA_Conformance.None, PDFA_Conformance.PDFA_2B])
        {
            var report = Pdfs.Run("qpdf", Sample().WithSettings(new DocumentSettings { PDFA_Conformance = level }).GeneratePdf(), "--check", "{file}");

            Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
            Assert.DoesNotContain("WARNING", report, StringComparison.Ordinal);
        }
    }

    [ToolFact("pdffonts")]
    public void Every_font_is_embedded_subset_and_searchable()
    {
        var rows = Pdfs.Run("pdffonts", Sample().GeneratePdf(), "{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(3, rows.Length);
        Assert.All(rows, r => Assert.Contains("yes yes yes", r, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext")]
    public void Text_is_read_in_the_order_in_which_it_was_set()
    {
        var text = Pdfs.Run("pdftotext", Sample().GeneratePdf(), "-enc", "UTF-8", "-nopgbrk", "{file}", "-");

        string[] expected = ["Комитет", Pdfs.KazakhLetters, "Өтініш 1", "Өтініш 2", "Бет 1 / 2", "Комитет", "Өтініш 60", "Бет 2 / 2"];
        var at = 0;
        foreach (var part in expected)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, part + " is missing in " + text);
        }
    }

    [ToolFact("pdftoppm")]
    public void Pages_are_drawn_in_ink_where_they_should_be()
    {
        var document = Pdfs.Document(c => c.Width(100).Svg("<svg viewBox='0 0 2 1'><rect width='1' height='1'/></svg>"));
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var report = Pdfs.Run("pdftoppm", document.GeneratePdf(), "-r", "72", "-gray", "{file}", Path.Combine(folder, "page"));
            var image = File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder)));

            Assert.Equal("", report);
            Assert.Equal((0, 255, 255), (Pixel(image, 75, 75), Pixel(image, 125, 75), Pixel(image, 75, 110)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A pixel of a binary PGM file: three header lines, then a byte for each pixel.</summary>
    private static int Pixel(byte[] image, int x, int y)
    {
        var size = System.Text.Encoding.ASCII.GetString(image, 0, 20).Split('\n')[1].Split(' ');
        var (width, height) = (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
        return image[image.Length - (width * height) + (y * width) + x];
    }

    private static SampleDocument Sample() => Pdfs.Document(
        c => c.Column(column =>
        {
            column.Item().Text(text =>
            {
                text.Justify();
                text.Span(Pdfs.KazakhLetters);
            });
            column.Item().Width(20).Image(Pngs.Create(2, 2, 8, 6, new byte[16]));
            column.Item().Styled("сілтеме", s => s.FontFamily("PT Sans"));
            column.Item().Table(table =>
            {
                table.ColumnsDefinition(columns => columns.RelativeColumn());
                table.Header(header => header.Cell().Border(1).Text("Құжат").Bold());
                for (var i = 1; i <= 60; i++)
                {
                    table.Cell().Border(0.5f).Text($"Өтініш {i}");
                }
            });
        }),
        page =>
        {
            page.Header().Text("Комитет");
            page.Footer().Text(text =>
            {
                text.Span("Бет ");
                text.CurrentPageNumber();
                text.Span(" / ");
                text.TotalPages();
            });
        }).WithMetadata(new DocumentMetadata { Title = "Өтініш", Language = "kk" });
}
