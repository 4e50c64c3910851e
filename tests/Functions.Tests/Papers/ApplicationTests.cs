using MissionReg.Functions.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ApplicationTests
{
    [ToolFact("pdftotext")]
    public void Application_is_the_form_of_annex_4_filled_in_with_its_date_and_room_to_sign()
    {
        var text = PdfTool.Text(PaperCase.Handed().Print(DuePapers.Application, "ru"));

        Assert.Contains("Заявление об учетной регистрации и перерегистрации миссионера", text, StringComparison.Ordinal);
        Assert.Contains("Фамилия, имя, отчество заявителя: Әбдіқадыров Ғалымжан Өмірұлы", text, StringComparison.Ordinal);
        Assert.Contains("Срок миссионерской деятельности: «1» апреля 2026 г. – «31» декабря 2026 г.", text, StringComparison.Ordinal);
        Assert.Contains("Подпись заявителя", text, StringComparison.Ordinal);
        Assert.Contains("Дата подачи заявления «12» марта 2026г.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Application_stays_the_same_while_the_case_goes_on() => Assert.Equal(
        PaperCase.Handed().Print(DuePapers.Application, "kk"), PaperCase.Handed().Certified().Print(DuePapers.Application, "kk"));

    [ToolFact("pdftotext")]
    public void Application_of_astana_has_the_fifteen_fields_of_its_annex_under_their_numbers_on_one_page()
    {
        var pdf = PaperCase.Sample("astana-2008-missionary", "astana-2008-missionary/granted").Print(DuePapers.Application, "ru");

        var text = PdfTool.Text(pdf);
        Assert.Matches(@"1\. Лоренци Маттео Аурелио; \(ФИО\) 2\. мужской; \(пол\)", text);
        Assert.Matches(@"15\. самолет\. \(вид транспортного средства въезда и выезда\)", text);
        Assert.Contains("(должность)", text, StringComparison.Ordinal);
        Assert.Contains("М.П.", text, StringComparison.Ordinal);
        Assert.Equal("1", PdfTool.Info(pdf)["Pages"]);
    }

    [ToolFact("pdftotext")]
    public void Lines_that_a_company_has_nothing_to_say_on_are_left_out_and_the_others_stay()
    {
        var text = PdfTool.Text(PaperCase.Sample("moj-2008-address", "moj-2008-address/legal", "almaty-almaly").Print(DuePapers.Application, "ru"));

        Assert.Contains("Письменный запрос: № 14-05/77", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Индивидуальный идентификационный номер", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Документ, удостоверяющий личность", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Receipt_of_a_centre_shows_the_number_in_its_own_journal_and_that_of_an_office_does_not()
    {
        const string Group = "almaty-2011-group";
        var atCentre = PaperCase.Sample(Group, $"{Group}/through-centre", "almaty-bostandyk");

        Assert.Contains($"Номер в журнале Центра: {atCentre.State.CentreNumber}", PdfTool.Text(atCentre.Receipt("ru")), StringComparison.Ordinal);
        Assert.DoesNotContain("журнале Центра", PdfTool.Text(PaperCase.Sample(Group, $"{Group}/registration").Receipt("ru")), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Second_copy_of_atyrau_names_the_day_to_collect_and_has_room_for_the_acceptor_to_sign()
    {
        var text = PdfTool.Text(PaperCase.Sample("atyrau-2007-missionary", "atyrau-2007-missionary/granted").Receipt("kk"));

        Assert.Contains("Өтініштің екінші данасы", text, StringComparison.Ordinal);
        Assert.Contains("Мемлекеттік қызметті алатын күні: 2026 жылғы «19» наурыз", text, StringComparison.Ordinal);
        Assert.Contains("(құжаттарды қабылдаған қызметкердің қолы)", text, StringComparison.Ordinal);
    }
}
