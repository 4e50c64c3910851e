using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class SvgTests
{
    [Fact]
    public void A_code_is_drawn_as_filled_outlines_scaled_to_its_place()
    {
        var content = Content("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>QR</title>
            <rect width="10" height="10" fill="#fff"/><path d="M1 2h3v-1H2.5zm5,5l1-1" fill="black"/></svg>
            """);

        Assert.Contains("10 0 0 10 50 50 cm", content, StringComparison.Ordinal);
        Assert.Contains("1 g 0 0 10 10 re\nf\n", content, StringComparison.Ordinal);
        Assert.Contains("0 g 1 2 m\n4 2 l\n4 1 l\n2.5 1 l\nh\n6 7 m\n7 6 l\nf\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_hands_down_its_fill_and_a_view_box_may_begin_anywhere()
    {
        var content = Content("""<svg viewBox="5 5 10 10"><g fill="#ff0000" style="fill-rule: evenodd"><path d="M5 5C6 6 7 7 8 8z"/></g></svg>""");

        Assert.Contains("1 0 0 rg 0 0 m\n1 1 2 2 3 3 c\nh\nf*\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_keeps_its_proportions()
    {
        var lines = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Width(40).Svg("""<svg width="20px" height="10px"><rect width="1" height="1"/></svg>""");
            column.Item().Styled("астында", s => s.LineHeight(1));
        })).Lines(0);

        Assert.InRange(lines[0].Y, 70, 82);
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 1 1'><text>a</text></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0A1 1 0 0 0 1 1'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='0 0 L 1 1'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><rect stroke='red'/></svg>")]
    [InlineData("<svg viewBox='0 0 0 1'/>")]
    [InlineData("<svg><rect/></svg>")]
    [InlineData("no drawing")]
    [InlineData("<html/>")]
    public void What_would_be_drawn_wrongly_is_refused(string svg) =>
        Assert.Throws<DocumentComposeException>(() => Content(svg));

    private static string Content(string svg) => Pdfs.Read(c => c.Width(100).Svg(svg)).Pages[0].Content;
}
