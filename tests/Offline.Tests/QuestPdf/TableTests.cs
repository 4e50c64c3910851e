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
                column.Item().SemanticTable().Element(table =>
                {
                    Journal(table, 0);
                    return table;
                });
                column.Item().Text("соңы");
            }))
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 }).GeneratePdf())).Outline);

    [Fact]
    public void A_table_without_rows_shows_nothing() => Assert.Equal("", Pdfs.Read(c => Journal(c, 0)).AllText);

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
    public void A_placed_cell_is_where_the_free_ones_go_on()
    {
        var lines = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(100);
                columns.ConstantColumn(100);
                columns.ConstantColumn(100);
            });
            table.Cell().Text("а");
            table.Cell().Row(2).Column(2).Text("б");
            table.Cell().Text("в");
            table.Cell().Text("г");
            table.Cell().Row(4).Column(3).Text("д");
        })).Lines(0).ToDictionary(l => l.Text);

        Assert.Equal((50, 150, 250, 50, 250), (lines["а"].X, lines["б"].X, lines["в"].X, lines["г"].X, lines["д"].X));
        Assert.Equal(lines["б"].Y, lines["в"].Y);
        Assert.True(lines["а"].Y < lines["б"].Y && lines["в"].Y < lines["г"].Y && lines["г"].Y < lines["д"].Y);
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
            table.Cell().Height(720).Text("биік");
            table.Cell();
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
            table.Cell().Text("соңы");
        }));

        Assert.Equal("көрші\n" + text + "\nсоңы", pdf.AllText);
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
