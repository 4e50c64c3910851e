using QuestPDF.Fluent;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class LongTableTests
{
    [Fact]
    public void A_table_ten_times_as_long_is_ten_times_the_work()
    {
        var thousand = Measurements(1000);

        Assert.InRange(Measurements(10_000), 9 * thousand, 11 * thousand);
    }

    [Fact]
    public void Cells_given_out_of_order_are_drawn_by_rows_from_left_to_right()
    {
        var text = Pdfs.Read(c => c.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.RelativeColumn();
            });
            table.Cell().Row(2).Column(2).Text("д");
            table.Cell().Row(1).Column(2).Text("б");
            table.Cell().Row(2).Column(1).Text("в");
            table.Cell().Row(1).Column(1).Text("а");
        })).AllText;

        Assert.Equal("а\nб\nв\nд", text);
    }

    /// <summary>How often the cells of a table are measured, with a header and the count of pages below.</summary>
    private static int Measurements(int rows)
    {
        var count = 0;
        Pdfs.Document(
            c => c.Table(table =>
            {
                table.ColumnsDefinition(columns => columns.RelativeColumn());
                table.Header(header => header.Cell().Text("№"));
                for (var i = 0; i < rows; i++)
                {
                    table.Cell().Put(new CountingElement(() => count++));
                }
            }),
            page => page.Footer().Text(text => text.TotalPages())).GeneratePdf();
        return count;
    }
}
