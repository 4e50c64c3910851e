using MissionReg.Functions.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class PaperPressTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void Same_case_gives_the_same_bytes(string language)
    {
        var (certified, refused) = (PaperCase.Handed().Certified(), PaperCase.Handed().Refused("Сведения неверны.", "incomplete-or-false-information"));

        Assert.Equal(certified.Receipt(language), PaperCase.Handed().Certified().Receipt(language));
        Assert.Equal(certified.Outcome(language), PaperCase.Handed().Certified().Outcome(language));
        Assert.Equal(refused.Outcome(language), refused.Outcome(language));
        Assert.NotEqual(certified.Outcome(language), refused.Outcome(language));
    }

    [Fact]
    public void Receipt_stays_the_same_while_the_case_goes_on() =>
        Assert.Equal(PaperCase.Handed().Receipt("kk"), PaperCase.Handed().Certified().Receipt("kk"));

    [Fact]
    public void Paper_that_there_is_not_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Press.At(Press.PublicUrl).Print(PaperCase.Handed().Open, "note", "kk"));

    [ToolFact("pdfinfo")]
    public void Receipt_is_dated_when_it_was_handed_in_and_an_outcome_when_it_was_signed()
    {
        var c = PaperCase.Handed().Certified();

        Assert.StartsWith("2026-03-12T05:00:00", Utc(c.Receipt("ru")), StringComparison.Ordinal);
        Assert.StartsWith("2026-03-16T19:00:00", Utc(c.Outcome("ru")), StringComparison.Ordinal);

        static string Utc(byte[] pdf) =>
            DateTimeOffset.Parse(PdfTool.Info(pdf)["CreationDate"], System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.ToString("s");
    }

    [ToolFact("pdfinfo")]
    public void Title_names_the_paper_and_no_person()
    {
        var info = PdfTool.Info(PaperCase.Handed().Certified().Outcome("kk"));

        Assert.Equal("КУӘЛІГІ № ALM-MC-2026-000045", info["Title"]);
        Assert.Equal("Алматы қаласы Ішкі саясат басқармасы", info["Author"]);
        Assert.StartsWith("595 x 842", info["Page size"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void File_says_its_language(string language)
    {
        var pdf = System.Text.Encoding.Latin1.GetString(PaperCase.Handed().Receipt(language));

        Assert.Matches($@"/Lang ?\({language}\)", pdf);
    }

    [ToolFact("pdffonts")]
    public void Every_font_is_embedded_and_readable_as_text()
    {
        var fonts = PdfTool.Fonts(PaperCase.Handed().Certified().Outcome("kk")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, f => Assert.Matches(@"PTSerif.* yes yes yes ", f));
    }

    [Fact]
    public void Both_papers_are_due_in_both_languages_and_all_of_them_print()
    {
        var c = PaperCase.Handed().Certified();

        var due = DuePapers.Of(c.State);

        Assert.Equal(4, due.Length);
        Assert.All(due, d => Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(Press.At(Press.PublicUrl).Print(c.Open, d.Paper, d.Language)[..5]), StringComparison.Ordinal));
    }
}
