using System.Globalization;
using MissionReg.Functions.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class TwinTests
{
    [ToolFact("pdftotext")]
    public void Certificate_in_both_languages_is_one_page_across_with_both_halves_whole()
    {
        var pdf = PaperCase.Handed().Certified().Outcome("kk-ru");

        var (info, text) = (PdfTool.Info(pdf), PdfTool.Text(pdf));
        Assert.StartsWith("842 x 595", info["Page size"], StringComparison.Ordinal);
        Assert.Equal("1", info["Pages"]);
        Assert.Equal("КУӘЛІГІ № ALM-MC-2026-000045 / СВИДЕТЕЛЬСТВО № ALM-MC-2026-000045", info["Title"]);
        Assert.All(
            (string[])["КУӘЛІГІ", "СВИДЕТЕЛЬСТВО", "Басқарма бастығы", "(қолы)", "(подпись)", "Мөр", "Печать", "Түпнұсқалығын тексеру", "Проверка подлинности"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext")]
    public void Long_reasons_flow_over_in_both_halves_and_nothing_is_lost()
    {
        var reasons = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"Причина {i}: сведения в документе расходятся с удостоверением личности."));

        var pdf = PaperCase.Handed().Refused(reasons, "incomplete-or-false-information").Outcome("kk-ru");

        Assert.InRange(int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture), 2, 6);
        var text = PdfTool.Words(pdf);
        Assert.All(Enumerable.Range(1, 60), i => Assert.Equal(2, text.Split($"Причина {i}:").Length - 1));
    }

    [Theory]
    [InlineData("almaty-2011-missionary", DuePapers.Application, true)]
    [InlineData("almaty-2011-missionary", DuePapers.Receipt, true)]
    [InlineData("astana-2008-missionary", DuePapers.Receipt, true)]
    [InlineData("atyrau-2007-missionary", DuePapers.Receipt, false)]
    public void Papers_are_bilingual_where_the_regulation_is(string procedure, string paper, bool bilingual)
    {
        var file = procedure.StartsWith("almaty", StringComparison.Ordinal) ? "missionary-1" : $"{procedure}/granted";

        Assert.Equal(bilingual, Press.At(Press.PublicUrl).IsBilingual(PaperCase.Sample(procedure, file).Open, paper));
    }
}
