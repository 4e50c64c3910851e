using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class TableTests
{
    [Fact]
    public void The_header_is_repeated_on_each_page_of_ten_thousand_rows()
    {
        var pdf = Pdfs.Read(c => Journal(c, 10_000));

        var rows = new List<string>();
        for (var i = 0; i < pdf.Pages.Count; i++)
        {
            var lines = pdf.Lines(i).Select(l => l.Text).ToArray();
            Assert.Equal(["№", "Құжат"], lines[..2]);
            rows.AddRange(lines[2..]);
        }

        Assert.True(pdf.Pages.Count > 100);
        Assert.Equal(Enumerable.Range(1, 10_000).SelectMany(i => new[] { $"{i}", $"Құжат {i}" }), rows);
    }

    [Fact]
    public void Ten_thousand_tagged_rows_are_one_table_and_its_heading_is_read_once()
    {
        var pdf = new PdfReader(Pdfs.Document(c => Journal(c.SemanticTable(), 10_000))
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 }).GeneratePdf());

        var elements = pdf.Objects.Where(o => o.StartsWith("<</S/", StringComparison.Ordinal)).Select(o => o.Split('/')[2]).ToLookup(o => o);
        Assert.Single(elements["Table"]);
        Assert.Equal(2, elements["TH"].Count());
        Assert.Equal(10_001, elements["TR"].Count());
        Assert.Equal(20_000, elements["TD"].Count());
        Assert.Contains(pdf.Lines(pdf.Pages.Count - 1), l => l is { Text: "Құжат", Mark: -1 });
    }

    [Fact]
    public void A_tagged_table_without_rows_leaves_no_trace() => Assert.Equal(
        "Document\n  P «соңы»\n",
        new StructureReader(new PdfReader(Pdfs.Document(c => c.Column(column =>
            {
                column.Item().SemanticTable().Element(table => Journal(table, 0));
                column.Item().Text("соңы");
            }))
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 }).GeneratePdf())).Outline);

    [Fact]
    public void A_table_without_rows_shows_nothing() => Assert.Equal("", Pdfs.Read(c => Journal(c, 0)).AllText);

    [Fact]
    public void A_footer_closes_the_table_on_each_page()
    {
        var pdf = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Footer(footer => footer.Cell().Text("жалғасы бар"));
            for (var i = 0; i < 100; i++)
            {
                table.Cell().Text("жол");
            }
        }));

        Assert.True(pdf.Pages.Count > 1);
        Assert.All(pdf.Pages.Select((_, i) => pdf.PageText(i)), t => Assert.EndsWith("жалғасы бар", t, StringComparison.Ordinal));
    }

    [Fact]
    public void Constant_columns_keep_their_width_and_relative_ones_share_the_rest()
    {
        var lines = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(95);
                columns.RelativeColumn(3);
                columns.RelativeColumn();
            });
            table.Cell().Text("а");
            table.Cell().Text("б");
            table.Cell().Text("в");
        })).Lines(0);

        Assert.Equal([50, 145, 445], lines.Select(l => l.X));
    }

    [Fact]
    public void Spanning_and_placed_cells_push_the_free_ones_around_them()
    {
        var lines = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(100);
                columns.ConstantColumn(100);
                columns.ConstantColumn(100);
            });
            table.Cell().RowSpan(2).Text("а");
            table.Cell().ColumnSpan(2).Text("б");
            table.Cell().Text("в");
            table.Cell().Text("г");
            table.Cell().Row(4).Column(3).Text("д");
        })).Lines(0).ToDictionary(l => l.Text);

        Assert.Equal((50, 150, 150, 250, 250), (lines["а"].X, lines["б"].X, lines["в"].X, lines["г"].X, lines["д"].X));
        Assert.Equal(lines["а"].Y, lines["б"].Y);
        Assert.Equal(lines["в"].Y, lines["г"].Y);
        Assert.True(lines["б"].Y < lines["в"].Y && lines["г"].Y < lines["д"].Y);
    }

    [Fact]
    public void A_row_that_cannot_begin_goes_to_the_next_page_as_a_whole()
    {
        var pdf = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.RelativeColumn();
            });
            table.Cell().ColumnSpan(2).Height(720).Text("биік");
            table.Cell().Text("а");
            table.Cell().ShowEntire().Text("б\nб\nб");
        }));

        Assert.Equal(["биік", "а\nб\nб\nб"], [pdf.PageText(0), pdf.PageText(1)]);
    }

    [Fact]
    public void A_cell_longer_than_a_page_goes_on_and_its_neighbour_is_not_repeated()
    {
        var text = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"жол {i}"));

        var pdf = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.RelativeColumn();
            });
            table.Cell().Text("көрші");
            table.Cell().Text(text);
            table.Cell().ColumnSpan(2).Text("соңы");
        }));

        Assert.Equal("көрші\n" + text + "\nсоңы", pdf.AllText);
    }

    [Fact]
    public void A_cell_over_several_rows_may_cross_a_page()
    {
        var pdf = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.RelativeColumn();
            });
            table.Cell().RowSpan(30).Text("топ");
            for (var i = 1; i <= 30; i++)
            {
                table.Cell().Height(40).Text($"{i}");
            }
        }));

        Assert.Equal(2, pdf.Pages.Count);
        Assert.Equal(["топ", .. Enumerable.Range(1, 30).Select(i => $"{i}")], pdf.AllText.Split('\n').OrderBy(t => t == "топ" ? 0 : int.Parse(t, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Cells_beyond_the_last_column_are_refused() =>
        Assert.Throws<DocumentComposeException>(() => Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Cell().Column(2).Text("а");
        })));

    [Fact]
    public void A_table_without_columns_is_refused() =>
        Assert.Throws<DocumentComposeException>(() => Pdfs.Read(c => c.Table(table => table.Cell().Text("а"))));

    private static void Journal(IContainer place, int rows) => place.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(60);
            columns.RelativeColumn();
        });
        table.Header(header =>
        {
            header.Cell().Border(0.5f).Padding(2).Text("№").Bold();
            header.Cell().Border(0.5f).Padding(2).Text("Құжат").Bold();
        });
        for (var i = 1; i <= rows; i++)
        {
            table.Cell().Border(0.5f).Padding(2).Text($"{i}");
            table.Cell().Border(0.5f).Padding(2).Text($"Құжат {i}");
        }
    });
}
