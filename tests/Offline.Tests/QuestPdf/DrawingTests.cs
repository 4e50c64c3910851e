using System.Globalization;
using System.Text.RegularExpressions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class DrawingTests
{
    [Fact]
    public void A_border_runs_along_the_edge_over_its_content()
    {
        var content = Content(c => c.Width(100).Height(40).Border(2).BorderColor("#FF0000").Background("#00FF00"));

        Assert.Contains("0 1 0 rg 50 50 100 40 re f\n1 0 0 RG 2 w 50 50 100 40 re S\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_border_of_some_edges_is_drawn_edge_by_edge()
    {
        var content = Content(c => c.Width(100).Height(40).BorderBottom(2).BorderLeft(1));

        Assert.Equal(["49.5 89 100.5 2", "49.5 50 1 41"], Rectangles(content));
    }

    [Fact]
    public void Lines_are_as_thick_and_as_long_as_asked()
    {
        var content = Content(c => c.Column(column =>
        {
            column.Item().LineHorizontal(2).LineColor("#0000FF");
            column.Item().Height(30).LineVertical(1, Unit.Millimetre);
            column.Item().LineHorizontal(1).LineDashPattern([4, 2]);
        }));

        Assert.Contains("0 0 1 RG 2 w 50 51 m 545 51 l S", content, StringComparison.Ordinal);
        Assert.Contains("2.83 w 51.42 52 m 51.42 82 l S", content, StringComparison.Ordinal);
        Assert.Contains("[4 2 ] 0 d 1 w 50 82.5 m 545 82.5 l S\n[] 0 d", content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_underline_lies_below_the_baseline_and_a_strikethrough_above_it()
    {
        var pdf = Pdfs.Read(c => c.Text(text =>
        {
            text.Span("ескі").Strikethrough();
            text.Span(" жаңа").Underline();
        }));

        var line = Assert.Single(pdf.Lines(0));
        var marks = Rectangles(pdf.Pages[0].Content).Select(r => r.Split(' ').Select(n => float.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal(2, marks.Length);
        Assert.Equal(line.X, marks[0][0]);
        Assert.InRange(marks[0][1], line.Y - 8, line.Y - 1);
        Assert.InRange(marks[1][1], line.Y + 0.1, line.Y + 5);
        Assert.Equal(marks[0][0] + marks[0][2], marks[1][0], 0.02);
        Assert.Equal(line.Right, marks[1][0] + marks[1][2], 0.1);
    }

    [Theory]
    [InlineData(false, "0 -1 1 0 50 150 cm")]
    [InlineData(true, "0 1 -1 0 545 50 cm")]
    public void A_quarter_turn_takes_the_turned_room(bool toRight, string matrix)
    {
        var pdf = Pdfs.Read(c => c.Column(column =>
        {
            var item = column.Item();
            (toRight ? item.RotateRight() : item.RotateLeft()).Width(100).Height(20).Background("#000").Text("");
            column.Item().Text("астында").LineHeight(1);
        }));

        Assert.Contains(matrix, pdf.Pages[0].Content, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(pdf.Lines(0)).Y, 158, 162);
    }

    [Fact]
    public void A_page_is_coloured_then_its_background_its_content_and_its_foreground_are_drawn_over_each_other()
    {
        var pdf = Pdfs.Read(
            c => c.Text("мәтін"),
            page =>
            {
                page.PageColor("#FFFFEE");
                page.Foreground().Text("үстінде");
                page.Background().Text("астында");
            });

        Assert.StartsWith("1 0 0 -1 0 842 cm\n1 1 0.933 rg 0 0 595 842 re f\n", pdf.Pages[0].Content, StringComparison.Ordinal);
        Assert.Equal(["астында", "мәтін", "үстінде"], pdf.Lines(0).Select(l => l.Text));
    }

    [Fact]
    public void A_background_and_a_foreground_are_on_every_page()
    {
        var pdf = Pdfs.Read(
            c => c.Text(string.Join('\n', Enumerable.Range(1, 200))),
            page =>
            {
                page.Foreground().Text("КӨШІРМЕ");
                page.Background().Text("өрнек");
            });

        Assert.True(pdf.Pages.Count > 2);
        Assert.All(Enumerable.Range(0, pdf.Pages.Count), i => Assert.True(pdf.PageText(i).StartsWith("өрнек", StringComparison.Ordinal) && pdf.PageText(i).EndsWith("КӨШІРМЕ", StringComparison.Ordinal)));
    }

    private static string[] Rectangles(string content) => [.. Regex.Matches(content, @"([-.\d]+ [-.\d]+ [-.\d]+ [-.\d]+) re f").Select(m => m.Groups[1].Value)];

    private static string Content(Action<IContainer> content) => Pdfs.Read(content).Pages[0].Content;
}
