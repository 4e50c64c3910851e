using MissionReg.Functions.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class DraftTests
{
    [ToolFact("pdftotext")]
    public void Draft_has_all_of_the_certificate_but_number_date_name_and_code_and_is_marked()
    {
        var pdf = PaperCase.Handed().Drafted().Print(DuePapers.Draft, "ru");

        var text = PdfTool.Text(pdf);
        Assert.Contains("Әбдіқадыров Ғалымжан Өмірұлы", text, StringComparison.Ordinal);
        Assert.Contains("действительно до «31» декабря 2026 года", text, StringComparison.Ordinal);
        Assert.Matches("г. Алматы № _{8,} _{8,}", text);
        Assert.DoesNotContain("Қасымов", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Проверка подлинности", text, StringComparison.Ordinal);
        Assert.Equal("ЖОБА/ПРОЕКТ", PdfTool.Mark(pdf));
        Assert.Equal("СВИДЕТЕЛЬСТВО № ALM-M-2026-000123", PdfTool.Info(pdf)["Title"]);
    }

    [ToolFact("pdftotext")]
    public void Draft_of_a_refusal_gives_its_grounds_and_reasons()
    {
        var drafted = PaperCase.Handed().RefusalDrafted("Сведения неверны.", "incomplete-or-false-information");

        var text = PdfTool.Text(drafted.Print(DuePapers.Draft, "ru"));

        Assert.Contains("2) если указана неполная или недостоверная информация", text, StringComparison.Ordinal);
        Assert.Contains("Обоснование причин отказа: Сведения неверны.", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Original_bears_no_mark() => Assert.Equal("", PdfTool.Mark(PaperCase.Handed().Certified().Outcome("ru")));
}
