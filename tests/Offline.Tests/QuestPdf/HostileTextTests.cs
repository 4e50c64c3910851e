using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("emoji 😀 here")]
    [InlineData("שלום عالم")]
    [InlineData("a\u0301\u0302 combining")]
    [InlineData("(brackets) and \\ back\\slashes)")]
    [InlineData("\u0940\u0941 marks without a base")]
    public void Text_the_fonts_do_not_know_is_kept_for_copying_and_search(string text) =>
        Assert.Equal(text, Pdfs.Read(c => c.Text(text)).AllText);

    [Theory]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("a\u200Bb\uFEFFc\u202Ed", "abcd")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("tab\there", "tab here")]
    public void Control_characters_leave_no_mark(string text, string expected) =>
        Assert.Equal(expected, Pdfs.Read(c => c.Text(text)).AllText);

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", Pdfs.Read(c => c.Text("a\uD83Db\uDE00")).AllText);

    [Fact]
    public void A_name_of_two_hundred_letters_without_a_space_stays_within_its_cell()
    {
        var name = string.Concat(Enumerable.Repeat("ӘБҚДЕ", 40));

        var lines = Pdfs.Read(c => c.Row(row =>
        {
            row.ConstantItem(120).Border(1).Text(name);
            row.RelativeItem().Text("жанында");
        })).Lines(0);

        var own = lines.Where(l => l.Text != "жанында").ToArray();
        Assert.Equal(name, string.Concat(own.Select(l => l.Text)));
        Assert.All(own, l => Assert.InRange(l.Right, 50, 170));
    }

    [Fact]
    public void A_mark_that_the_font_has_sits_on_its_letter_and_takes_no_room()
    {
        var lines = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Text("ae");
            column.Item().Text("a\u0301e\u0301");
        })).Lines(0);

        Assert.Equal(lines[0].Width, lines[1].Width);
    }

    [Fact]
    public void A_tagged_text_with_everything_in_it_is_one_paragraph_and_a_whole_file()
    {
        const string text = "😀 שלום a\u0301\u0302 (\\) \0 \uD83D";

        var pdf = new PdfReader(Pdfs.Document(c => c.SemanticHeader1().Text(text))
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 }).GeneratePdf());

        Assert.Equal("😀 שלום a\u0301\u0302 (\\)  \uFFFD", pdf.AllText);
        Assert.StartsWith("Document\n  H1 ", new StructureReader(pdf).Outline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_marks_on_one_letter_still_end()
    {
        var text = "a" + new string('\u0301', 1000);

        Assert.Equal(text, Pdfs.Read(c => c.Width(30).Text(text)).AllText.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_without_a_glyph_are_an_error_when_that_is_asked_for()
    {
        QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = true;
        try
        {
            var error = Assert.Throws<DocumentDrawingException>(() => Pdfs.Read(c => c.Text("Құпия есім 😀")));
            Assert.Contains("U+1F600", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("есім", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = false;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Blank_text_takes_a_line_and_draws_nothing(string text)
    {
        var lines = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Styled("бір", s => s.LineHeight(1));
            column.Item().Styled(text, s => s.LineHeight(1));
            column.Item().Styled("екі", s => s.LineHeight(1));
        })).Lines(0);

        Assert.Equal(24, Assert.Single(lines, l => l.Text == "екі").Y - lines[0].Y, 0.02);
        Assert.Equal(2, lines.Count);
    }
}
