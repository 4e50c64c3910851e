using System.Globalization;
using System.Text.RegularExpressions;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class RefusalTests
{
    private const string Reasons = "В приглашении указано другое лицо.\r\nСрок доверенности истёк 1 марта 2026 года.";

    [ToolFact("pdftotext")]
    public void Refusal_gives_grounds_missing_documents_reasons_and_the_ways_to_appeal()
    {
        var text = PdfTool.Text(WithoutInvitation().Refused(Reasons, "incomplete-or-false-information", "missing-document").Outcome("ru"));

        Assert.Contains("Мотивированный ответ", text, StringComparison.Ordinal);
        Assert.Contains("№ ALM-MC-2026-000045 «17» марта 2026 года", text, StringComparison.Ordinal);
        Assert.Contains("По Вашему заявлению № ALM-M-2026-000123, принятому «12» марта 2026 года", text, StringComparison.Ordinal);
        Assert.Contains("1) если не представлены все необходимые документы", text, StringComparison.Ordinal);
        Assert.Contains("2) если указана неполная или недостоверная информация", text, StringComparison.Ordinal);
        Assert.Contains("Не представлены необходимые документы, предусмотренные пунктом 11 Регламента: – вызов религиозного объединения", text, StringComparison.Ordinal);
        Assert.Contains("Обоснование причин отказа: В приглашении указано другое лицо. Срок доверенности истёк 1 марта 2026 года.", text, StringComparison.Ordinal);
        Assert.Contains("Порядок обжалования", text, StringComparison.Ordinal);
        Assert.Contains("Жалоба подается в произвольной форме", text, StringComparison.Ordinal);
        Assert.Contains("обратиться в суд", text, StringComparison.Ordinal);
        Assert.Contains("Қасымов Нұрлан Ержанұлы", text, StringComparison.Ordinal);
        Assert.Contains(PaperCase.VerificationCode, text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Kazakh_refusal_is_in_kazakh_throughout()
    {
        var text = PdfTool.Text(WithoutInvitation().Refused("Шақыру ұсынылмаған, мерзімі өткен.", "missing-document").Outcome("kk"));

        Assert.Contains("Дәлелді жауап", text, StringComparison.Ordinal);
        Assert.Contains("Сізге 2026 жылғы «12» наурыз қабылданған № ALM-M-2026-000123 өтініш бойынша", text, StringComparison.Ordinal);
        Assert.Contains("1) егер осы Регламенттің 11 тармағында көрсетілген барлық қажетті құжаттар ұсынылмаған болса", text, StringComparison.Ordinal);
        Assert.Contains("– Қазақстан Республикасында тіркелген діни бірлестіктің шақыруы", text, StringComparison.Ordinal);
        Assert.Contains("Бас тарту себептері: Шақыру ұсынылмаған, мерзімі өткен.", text, StringComparison.Ordinal);
        Assert.Contains("Шағымдану тәртібі", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Refusal_that_does_not_rest_on_missing_documents_names_none()
    {
        var text = PdfTool.Text(WithoutInvitation().Refused(Reasons, "incomplete-or-false-information").Outcome("ru"));

        Assert.DoesNotContain("Не представлены необходимые документы", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1) если", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Usual_refusal_stays_on_one_page() =>
        Assert.Equal("1", PdfTool.Info(WithoutInvitation().Refused(Reasons, "incomplete-or-false-information", "missing-document").Outcome("ru"))["Pages"]);

    [ToolFact("pdftotext")]
    public void Long_reasons_run_over_pages_and_the_signature_is_never_alone_on_one()
    {
        for (var paragraphs = 10; paragraphs < 50; paragraphs += 3)
        {
            var reasons = string.Join('\n', Enumerable.Range(1, paragraphs).Select(i => $"Причина {i}: сведения в документе расходятся с удостоверением личности."));
            var pdf = PaperCase.Handed().Refused(reasons, "incomplete-or-false-information").Outcome("ru");

            var pages = int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture);
            var (text, last) = (PdfTool.Text(pdf), PdfTool.Page(pdf, pages));
            Assert.All(Enumerable.Range(1, paragraphs), i => Assert.Contains($"Причина {i}:", text, StringComparison.Ordinal));
            Assert.Contains("Начальник управления", last, StringComparison.Ordinal);
            Assert.Contains("обратиться в суд", last, StringComparison.Ordinal);
            Assert.Equal(pages > 1, Regex.IsMatch(last, $" {pages} ?/ ?{pages} "));
            Assert.Equal(pages > 1, Regex.IsMatch(PdfTool.Page(pdf, 1), $" 1 ?/ ?{pages} "));
        }
    }

    private static PaperCase WithoutInvitation() => PaperCase.Handed(PaperCase.Application with
    {
        Documents = PaperCase.Application.Documents.RemoveAll(d => d.DocumentId == "invitation"),
        AcceptIncomplete = true,
    });
}
