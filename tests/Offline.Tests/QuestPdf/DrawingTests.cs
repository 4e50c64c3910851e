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
        var content = Content(c => c.Width(100).Height(40).Border(2).BorderColor(new Color(0xFFFF0000)).Background(new Color(0xFF00FF00)));

        Assert.Contains("0 1 0 rg 50 50 100 40 re f\n1 0 0 RG 2 w 50 50 100 40 re S\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_as_thick_and_as_long_as_asked()
    {
        var content = Content(c => c.Column(column =>
        {
            column.Item().LineHorizontal(2).LineColor(new Color(0xFF0000FF));
            column.Item().LineHorizontal(1, Unit.Millimetre);
            column.Item().LineHorizontal(1).LineDashPattern([4, 2]);
        }));

        Assert.Contains("0 0 1 RG 2 w 50 51 m 545 51 l S", content, StringComparison.Ordinal);
        Assert.Contains("2.83 w 50 53.42 m 545 53.42 l S", content, StringComparison.Ordinal);
        Assert.Contains("[4 2 ] 0 d 1 w 50 55.33 m 545 55.33 l S\n[] 0 d", content, StringComparison.Ordinal);
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

    [Fact]
    public void A_background_is_under_the_content_of_every_page()
    {
        var pdf = Pdfs.Read(
            c => c.Text(string.Join('\n', Enumerable.Range(1, 200))),
            page => page.Background().Text("өрнек"));

        Assert.True(pdf.Pages.Count > 2);
        Assert.All(Enumerable.Range(0, pdf.Pages.Count), i => Assert.StartsWith("өрнек", pdf.PageText(i), StringComparison.Ordinal));
    }

    private static string[] Rectangles(string content) => [.. Regex.Matches(content, @"([-.\d]+ [-.\d]+ [-.\d]+ [-.\d]+) re f").Select(m => m.Groups[1].Value)];

    private static string Content(Action<IContainer> content) => Pdfs.Read(content).Pages[0].Content;
}
