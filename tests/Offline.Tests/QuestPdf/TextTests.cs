using QuestPDF.Fluent;
using QuestPDF.Helpers;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class TextTests
{
    private const string Sentence =
        "Миссионерлік қызметті тіркеуден өткеннен кейін Қазақстан Республикасының азаматтары, шетелдіктер және азаматтығы жоқ адамдар жүзеге асырады.";

    [Theory]
    [InlineData("PT Serif")]
    [InlineData("PT Sans")]
    public void Every_Kazakh_letter_comes_back_as_it_was_set(string family)
    {
        var pdf = Pdfs.Read(c => c.Text(text =>
        {
            text.DefaultTextStyle(s => s.FontFamily(family));
            text.Span(Pdfs.KazakhLetters);
            text.Span(Pdfs.KazakhLetters).Bold();
        }));

        Assert.Equal(Pdfs.KazakhLetters + Pdfs.KazakhLetters, pdf.AllText);
    }

    [Fact]
    public void Characters_that_share_a_glyph_are_not_mixed_up_in_copied_text()
    {
        const string text = "µ μ Δ ∆ Ω Ω";

        Assert.Equal(text, Pdfs.Read(c => c.Text(text)).AllText);
    }

    [Fact]
    public void Lines_break_at_spaces_and_stay_within_the_width()
    {
        var lines = Pdfs.Read(c => c.Width(200).Text(Sentence)).Lines(0);

        Assert.True(lines.Count > 3);
        Assert.Equal(Sentence, string.Join(' ', lines.Select(l => l.Text)));
        Assert.All(lines, l => Assert.Equal(50, l.X));
        Assert.All(lines, l => Assert.InRange(l.Right, 150, 250));
    }

    [Fact]
    public void A_no_break_space_keeps_its_words_on_one_line()
    {
        const string text = "тіркелген күні 2026\u00A0жылғы\u00A02\u00A0наурыз";

        var lines = Pdfs.Read(c => c.Width(150).Text(text)).Lines(0);

        Assert.Equal("2026\u00A0жылғы\u00A02\u00A0наурыз", lines[^1].Text);
    }

    [Fact]
    public void A_line_may_end_after_a_hyphen_but_not_inside_a_number()
    {
        var lines = Pdfs.Read(c => c.Width(80).Text("Алматы-Астана бағыты 2026-03-02")).Lines(0);

        Assert.Equal(["Алматы-", "Астана", "бағыты", "2026-03-02"], lines.Select(l => l.Text));
    }

    [Fact]
    public void A_word_longer_than_a_line_is_broken_between_letters()
    {
        var word = new string('Ұ', 200);

        var lines = Pdfs.Read(c => c.Text(word)).Lines(0);

        Assert.True(lines.Count > 1);
        Assert.Equal(word, string.Concat(lines.Select(l => l.Text)));
    }

    [Fact]
    public void Justified_lines_reach_the_right_edge_except_the_last()
    {
        var lines = Pdfs.Read(c => c.Width(200).Text(text =>
        {
            text.Justify();
            text.Span(Sentence);
        })).Lines(0);

        Assert.All(lines.SkipLast(1), l => Assert.Equal(250, l.Right, 0.3));
        Assert.InRange(lines[^1].Right, 60, 240);
        Assert.Equal(Sentence, string.Join(' ', lines.Select(l => l.Text)));
    }

    [Fact]
    public void Centred_and_right_aligned_texts_begin_where_their_width_demands()
    {
        var lines = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Text("ӘӘ");
            column.Item().AlignCenter().Text("ӘӘ");
            column.Item().Text(text =>
            {
                text.AlignRight();
                text.Span("ӘӘ");
            });
        })).Lines(0);

        Assert.Equal(50, lines[0].X);
        Assert.Equal(297.5, (lines[1].X + lines[1].Right) / 2, 0.1);
        Assert.Equal(545, lines[2].Right, 0.1);
    }

    [Fact]
    public void Spans_of_different_styles_follow_each_other_on_one_line()
    {
        var pdf = Pdfs.Read(c => c.Text(text =>
        {
            text.Span("Куәлік ");
            text.Span("№ 12").Bold().FontSize(14);
            text.Span(" жарамды").Underline();
        }));

        Assert.Equal("Куәлік № 12 жарамды", pdf.AllText);
        Assert.Equal(2, pdf.Fonts.Count);
    }

    [Fact]
    public void The_first_line_of_each_paragraph_is_indented()
    {
        var lines = Pdfs.Read(c => c.Width(100).Text(text =>
        {
            text.ParagraphFirstLineIndentation(20);
            text.Span("Бірінші және екінші\nЕкінші");
        })).Lines(0);

        Assert.Equal([70, 50, 70], lines.Select(l => l.X));
    }

    [Fact]
    public void Line_height_is_a_factor_of_the_size()
    {
        var lines = Pdfs.Read(c => c.Styled("Бірінші\nЕкінші", s => s.FontSize(10).LineHeight(1.5f))).Lines(0);

        Assert.Equal(15, lines[1].Y - lines[0].Y, 0.02);
    }

    [Fact]
    public void A_text_longer_than_a_page_goes_on_without_losing_or_repeating_a_line()
    {
        var text = string.Join('\n', Enumerable.Range(1, 200).Select(i => $"Жол {i}"));

        var pdf = Pdfs.Read(c => c.Text(text));

        Assert.True(pdf.Pages.Count > 3);
        Assert.Equal(text, pdf.AllText);
    }

    [Fact]
    public void A_letter_the_family_lacks_is_taken_from_the_next_family()
    {
        var pdf = Pdfs.Read(c => c.Styled("Куәлік", s => s.FontFamily("Absent", "PT Sans")));

        Assert.Contains("PTSans-Regular", Assert.Single(pdf.Fonts.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_inherited_from_around_and_own_ones_win()
    {
        var lines = Pdfs.Read(c => c.Text(text =>
        {
            text.DefaultTextStyle(s => s.FontSize(20));
            text.Span("үлкен\n");
            text.Span("кіші").FontSize(8).FontColor(Colors.Grey.Medium);
        })).Lines(0);

        Assert.Equal([20, 8], lines.Select(l => l.Size));
    }
}
