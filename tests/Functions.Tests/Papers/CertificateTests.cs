using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class CertificateTests
{
    [ToolFact("pdftotext")]
    public void Russian_certificate_says_what_annex_2_asks_for()
    {
        var text = PdfTool.Text(PaperCase.Handed().Certified().Outcome("ru"));

        Assert.Contains("СВИДЕТЕЛЬСТВО об учетной регистрации и перерегистрации миссионера", text, StringComparison.Ordinal);
        Assert.Contains("на территории Алматы қаласы Республики Казахстан", text, StringComparison.Ordinal);
        Assert.Contains("г. Алматы № ALM-MC-2026-000045 «17» марта 2026 года", text, StringComparison.Ordinal);
        Assert.Contains("Әбдіқадыров Ғалымжан Өмірұлы (фамилия, имя, отчество миссионера)", text, StringComparison.Ordinal);
        Assert.Contains("Паспорт: N12345678, Министерство внутренних дел, «29» февраля 2020 г.", text, StringComparison.Ordinal);
        Assert.Contains("Гражданство: Қазақстан Республикасы", text, StringComparison.Ordinal);
        Assert.Contains("Христианство, Объединение «Свет Надежды»", text, StringComparison.Ordinal);
        Assert.Contains("осуществляет свою деятельность: Бостандық ауданы", text, StringComparison.Ordinal);
        Assert.Contains("действительно до «31» декабря 2026 года", text, StringComparison.Ordinal);
        Assert.Contains("Начальник управления", text, StringComparison.Ordinal);
        Assert.Contains("Қасымов Нұрлан Ержанұлы", text, StringComparison.Ordinal);
        Assert.Contains("(подпись)", text, StringComparison.Ordinal);
        Assert.Contains("Печать", text, StringComparison.Ordinal);
        Assert.Contains(PaperCase.VerificationCode, text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Kazakh_certificate_has_the_order_and_dates_of_its_own_language()
    {
        var text = PdfTool.Text(PaperCase.Handed().Certified().Outcome("kk"));

        Assert.Contains("Қазақстан Республикасының Алматы қаласы аумағында қызметін жүзеге асыратын миссионерді есептік тіркеу және қайта тіркеу туралы", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("есептік тіркеу", StringComparison.Ordinal) < text.IndexOf("КУӘЛІГІ", StringComparison.Ordinal));
        Assert.Contains("2026 жылғы «17» наурыз", text, StringComparison.Ordinal);
        Assert.Contains("Төлқұжат: N12345678, 2020 жылғы «29» ақпан, Министерство внутренних дел", text, StringComparison.Ordinal);
        Assert.Contains("Осы куәлік 2026 жылғы «31» желтоқсанға дейін жарамды.", text, StringComparison.Ordinal);
        Assert.Contains("Басқарма бастығы", text, StringComparison.Ordinal);
        Assert.Contains("Мөр", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Identity_document_that_is_no_passport_is_called_what_it_is()
    {
        var text = PdfTool.Text(PaperCase.Handed(PaperCase.With("identityKind", "identity-card")).Certified().Outcome("ru"));

        Assert.Contains("Удостоверение личности: N12345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Паспорт", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Acting_head_signs_as_such()
    {
        var certified = PaperCase.Handed().Certified(Officers.ActingHead);

        Assert.Contains("Бастықтың міндетін атқарушы", PdfTool.Text(certified.Outcome("kk")), StringComparison.Ordinal);
        Assert.DoesNotContain("Начальник управления", PdfTool.Text(certified.Outcome("ru")), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Certificate_is_one_page_without_a_page_number()
    {
        var pdf = PaperCase.Handed().Certified().Outcome("ru");

        Assert.Equal("1", PdfTool.Info(pdf)["Pages"]);
        Assert.DoesNotMatch("1 ?/ ?1", PdfTool.Text(pdf));
    }
}
