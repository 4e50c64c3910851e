using MissionReg.Core;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class ComplaintTicketTests
{
    [ToolFact("pdftotext")]
    public void Filled_ticket_tells_date_time_acceptor_and_phones_and_so_does_its_counterfoil()
    {
        var text = PdfTool.Text(Ticket("almaty-2011-missionary", ApprovedCounterPapersTests.Filled));

        Assert.Equal(3, text.Split("№ 12").Length);
        Assert.Equal(3, text.Split("Жалоба принята: «16» марта 2026 г., время: 15:05").Length);
        Assert.Equal(3, text.Split("Фамилия и инициалы лица, принявшего жалобу: Иманова С. К.").Length);
        Assert.Equal(3, text.Split("ALM-M-2026-000123").Length);
        Assert.Contains("по телефонам: 8 (727) 271-66-47, 8 (727) 271-67-28 ", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Blank_ticket_leaves_them_to_be_written_and_knows_the_office()
    {
        var text = PdfTool.Text(Ticket("almaty-2011-missionary", ComplaintTicket.Blank));

        Assert.Matches("Жалоба принята: «_+» _+ _+ г., время:", text);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.Contains("Место получения ответа: Отдел делопроизводства и кадровой работы Управления, г. Алматы, Площадь Республики 4", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Each_regulation_has_its_own_desk_for_complaints()
    {
        Assert.Contains("кабинет 539", PdfTool.Text(Ticket("astana-2008-missionary", ComplaintTicket.Blank)), StringComparison.Ordinal);
        Assert.Contains("8 (7172) 75-24-38", PdfTool.Text(Ticket("astana-2008-missionary", ComplaintTicket.Blank)), StringComparison.Ordinal);
        Assert.Contains("кабинет 104", PdfTool.Text(Ticket("atyrau-2007-missionary", ComplaintTicket.Blank)), StringComparison.Ordinal);
        Assert.Contains("по телефонам: 35-40-88 ", PdfTool.Text(Ticket("atyrau-2007-missionary", ComplaintTicket.Blank)), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Centre_answers_for_itself()
    {
        var text = PdfTool.Text(CounterPress.TicketOfCentre("almaty-almaly", CounterPress.Procedure("moj-2008-address"), Language.Ru));

        Assert.Contains("Центр обслуживания населения Алмалинского района города Алматы", text, StringComparison.Ordinal);
        Assert.Contains("ул. Богенбай батыра, дом 221", text, StringComparison.Ordinal);
        Assert.Contains("263-82-51", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Office_whose_address_and_phones_the_text_does_not_give_leaves_them_to_be_written() =>
        Assert.Contains("Место получения ответа: Информацию о ходе рассмотрения жалобы можно получить по телефонам: Рассмотрение", PdfTool.Text(Ticket("moj-2008-address", ComplaintTicket.Blank)), StringComparison.Ordinal);

    [ToolFact("pdftoppm")]
    public void Cut_runs_at_half_the_height_with_the_ticket_below()
    {
        var page = Raster.Of(Ticket("almaty-2011-missionary", ComplaintTicket.Blank));

        var cut = page.Dark(top: 141, bottom: 156)!.Value;
        Assert.InRange((cut.Top + cut.Bottom) / 2, 146, 151);
        Assert.InRange(page.Dark(top: 156)!.Value.Bottom, 200, 280);
    }

    [ToolFact("pdfinfo")]
    public void Ticket_is_one_page_and_long_names_stay_whole()
    {
        var name = new string('Щ', 200);

        var pdf = Ticket("almaty-2011-missionary", ApprovedCounterPapersTests.Filled with { AcceptedBy = name });

        Assert.Equal("1", PdfTool.Info(Ticket("almaty-2011-missionary", ComplaintTicket.Blank))["Pages"]);
        Assert.Contains(name, LongNames.Bare(PdfTool.Words(pdf).ReplaceLineEndings("")), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_ticket_has_the_same_bytes() => Assert.Equal(
        Ticket("almaty-2011-missionary", ComplaintTicket.Blank), Ticket("almaty-2011-missionary", ComplaintTicket.Blank));

    private static byte[] Ticket(string procedure, ComplaintTicket ticket) =>
        CounterPress.Ticket(CounterPress.Procedure(procedure), ticket, Language.Ru);
}
