using MissionReg.Core.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ReceiptTests
{
    [ToolFact("pdftotext")]
    public void Russian_receipt_says_what_annex_6_asks_for()
    {
        var text = PdfTool.Text(PaperCase.Handed().Receipt("ru"));

        Assert.Contains("Расписка", text, StringComparison.Ordinal);
        Assert.Contains("1. Вид запрашиваемой государственной услуги: учетная регистрация и перерегистрация миссионеров", text, StringComparison.Ordinal);
        Assert.Contains("территории и срока миссионерской деятельности – 1", text, StringComparison.Ordinal);
        Assert.Contains("вызов религиозного объединения, зарегистрированного в Республике Казахстан – 2", text, StringComparison.Ordinal);
        Assert.Contains("предназначенные для миссионерской деятельности – 15", text, StringComparison.Ordinal);
        Assert.Contains("в том числе: Сборник гимнов (қазақша) – 3", text, StringComparison.Ordinal);
        Assert.Contains("в том числе: Songs of Hope (English) – 12", text, StringComparison.Ordinal);
        Assert.Contains("Другие –", text, StringComparison.Ordinal);
        Assert.Contains("ФИО Иманова Сәуле, должность главный специалист отдела делопроизводства и кадровой работы, принявшего", text, StringComparison.Ordinal);
        Assert.Contains("№ ALM-M-2026-000123 «12» марта 2026 г.", text, StringComparison.Ordinal);
        Assert.Contains("«26» марта 2026 г., 18:00, Управление внутренней политики города Алматы, г. Алматы, Площадь Республики 4", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Не представлены", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Следует предъявить", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Kazakh_receipt_has_the_order_dates_and_posts_of_its_own_language()
    {
        var text = PdfTool.Text(PaperCase.Handed().Receipt("kk"));

        Assert.True(text.IndexOf("құжаттардың қабылданғандығы туралы", StringComparison.Ordinal) < text.IndexOf("Қолхат", StringComparison.Ordinal));
        Assert.Contains("тегі Иманова Сәуле қызметі іс-жүргізу және кадр жұмысы бөлімінің бас маманы", text, StringComparison.Ordinal);
        Assert.Contains("2026 жылғы «12» наурыз, № ALM-M-2026-000123", text, StringComparison.Ordinal);
        Assert.Contains("2026 жылғы «26» наурыз, 18:00, Алматы қаласы Ішкі саясат басқармасы", text, StringComparison.Ordinal);
        Assert.Contains("соның ішінде: Сборник гимнов (қазақша) – 3", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Receipt_tells_the_access_code_where_to_look_and_whom_to_ask()
    {
        var text = PdfTool.Text(PaperCase.Handed().Receipt("ru"));

        var code = string.Concat(Press.AccessCodes.Of(PaperCase.Number).Chunk(4).Select((four, i) => (i > 0 ? "-" : "") + new string(four)));
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.True(Press.AccessCodes.Opens(PaperCase.Number, code));
        Assert.Contains(Press.PublicUrl, text, StringComparison.Ordinal);
        Assert.Contains("8 (727) 271-66-47, 8 (727) 271-67-28, 272-14-07, 272-02-87", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Receipt_says_which_required_documents_are_missing()
    {
        var incomplete = PaperCase.Application with { Documents = [PaperCase.Scan("invitation")], AcceptIncomplete = true, Shown = [] };

        var text = PdfTool.Text(PaperCase.Handed(incomplete).Receipt("ru"));

        var missing = text[text.IndexOf("Не представлены необходимые документы", StringComparison.Ordinal)..];
        Assert.Contains("– копия доверенности", missing, StringComparison.Ordinal);
        Assert.Contains("– копия свидетельства о регистрации", missing, StringComparison.Ordinal);
        Assert.Contains("Следует предъявить в Управлении: паспорт или иной документ", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("– вызов", missing, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Receipt_of_what_came_over_the_network_leaves_the_acceptor_to_be_filled_in_and_asks_for_the_passport()
    {
        var text = PdfTool.Text(FiledOverTheNetwork().Receipt("ru"));

        Assert.Matches("ФИО _{20,}, должность _{20,}, принявшего", text);
        Assert.DoesNotContain("Не представлены", text, StringComparison.Ordinal);
        Assert.Contains("Следует предъявить в Управлении: паспорт или иной документ", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Receipt_of_what_came_over_the_network_names_the_clerk_who_registered_it()
    {
        var text = PdfTool.Text(FiledOverTheNetwork().Registered().Receipt("kk"));

        Assert.Contains("тегі Иманова Сәуле қызметі іс-жүргізу", text, StringComparison.Ordinal);
        Assert.Contains("Басқармада көрсетілуі тиіс: белгіленген тәртіппен тіркелген паспорт", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ұсынылмағандары", text, StringComparison.Ordinal);
    }

    private static PaperCase FiledOverTheNetwork() => PaperCase.Handed(PaperCase.Application with { Shown = [] }, Actor.Recipient);
}
