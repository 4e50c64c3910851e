using MissionReg.Core;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class NotificationTests
{
    [ToolFact("pdftotext")]
    public void Slip_tells_until_when_the_office_keeps_the_paper_and_who_has_it_then()
    {
        var text = PdfTool.Text(CounterPress.Notification(PaperCase.Handed().Certified().Open, Language.Ru));

        Assert.Contains("Документ хранится до 28 сентября 2026 года включительно. После этого его хранит архив специализированного предприятия.", text, StringComparison.Ordinal);
        Assert.Contains("понедельник – пятница, 09:00–18:00, перерыв 13:00–14:00", text, StringComparison.Ordinal);
        Assert.Contains("расписку о приеме документов", text, StringComparison.Ordinal);
        Assert.Contains("доверенность", text, StringComparison.Ordinal);
        Assert.DoesNotContain("нотариально", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Slip_of_a_paper_at_a_centre_leads_to_the_centre_and_names_its_own_term()
    {
        var text = PdfTool.Text(CounterPress.Notification(CounterCase.Handed("moj-2008-address/natural").Signed().BackAtCentre().Open, Language.Ru));

        Assert.Contains("Место выдачи документа: Центр обслуживания населения Алмалинского района города Алматы", text, StringComparison.Ordinal);
        Assert.Contains("понедельник – суббота, 09:00–20:00, без перерыва", text, StringComparison.Ordinal);
        Assert.Contains("Документ хранится до 20 апреля 2026 года включительно. После этого его хранит Адресное бюро", text, StringComparison.Ordinal);
        Assert.Contains("нотариально удостоверенную доверенность", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Date_that_rests_on_days_off_not_yet_settled_is_called_provisional()
    {
        var c = PaperCase.Handed().Certified().Open;
        Assert.False(c.Agenda.Single(e => e.Id == Core.Cases.Agenda.Hold).Deadline.Unverified);
        Assert.DoesNotContain("предварительная", PdfTool.Text(CounterPress.Notification(c, Language.Ru)), StringComparison.Ordinal);

        var state = c.State with { Signature = c.State.Signature! with { On = new NodaTime.LocalDate(2040, 3, 1) } };
        var later = new Functions.Cases.OpenCase(state, c.Procedure, c.Calendar, null);
        Assert.Contains("Эта дата предварительная", PdfTool.Text(CounterPress.Notification(later, Language.Ru)), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Slip_says_that_a_paper_is_kept_without_limit_and_for_the_recipient_alone()
    {
        var text = PdfTool.Text(CounterPress.Notification(CounterCase.Handed("astana-2008-missionary/granted").Signed().Open, Language.Kk));

        Assert.Contains("Құжат мерзімсіз сақталады.", text, StringComparison.Ordinal);
        Assert.Contains("Құжат тек өзіңіз жеке келгенде беріледі.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("қолхат", text, StringComparison.Ordinal);
        Assert.DoesNotContain("сенімхат", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Кабинет:", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Room_stands_where_the_address_does_not_name_it() => Assert.Contains(
        "Кабинет: 109",
        PdfTool.Text(CounterPress.Notification(CounterCase.Handed("atyrau-2007-missionary/granted").Signed().Open, Language.Ru)),
        StringComparison.Ordinal);

    [ToolFact("pdftotext")]
    public void Slip_tells_nobody_who_reads_it_whether_the_case_was_granted()
    {
        var (granted, refused) = (PaperCase.Handed().Certified().Open, PaperCase.Handed().Refused("Сведения неверны.", "incomplete-or-false-information").Open);

        Assert.Equal(PdfTool.Text(CounterPress.Notification(granted, Language.Kk)), PdfTool.Text(CounterPress.Notification(refused, Language.Kk)));
    }

    [ToolFact("pdftotext")]
    public void Slip_names_the_recipient_and_nothing_else_of_him()
    {
        var text = PdfTool.Text(CounterPress.Notification(PaperCase.Handed().Certified().Open, Language.Ru));

        Assert.Contains("Кому: Әбдіқадыров Ғалымжан Өмірұлы", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Сәтбаев", text, StringComparison.Ordinal);
        Assert.DoesNotContain("N12345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("701 000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_waits_once_it_is_signed_and_at_the_place_of_hand_out()
    {
        var atCentre = CounterCase.Handed("almaty-2011-group/through-centre");

        Assert.False(HandOutPlace.IsWaiting(PaperCase.Handed().State));
        Assert.True(HandOutPlace.IsWaiting(PaperCase.Handed().Certified().State));
        Assert.False(HandOutPlace.IsWaiting(atCentre.State));
        Assert.False(HandOutPlace.IsWaiting(atCentre.Signed().State));
        Assert.True(HandOutPlace.IsWaiting(atCentre.Signed().BackAtCentre().State));
    }

    [ToolFact("pdfinfo")]
    public void Slip_is_one_page_of_A5_dated_when_the_paper_was_ready_and_its_title_names_no_person()
    {
        var info = PdfTool.Info(CounterPress.Notification(PaperCase.Handed().Certified().Open, Language.Ru));

        Assert.Equal("1", info["Pages"]);
        Assert.StartsWith("595 x 420", info["Page size"], StringComparison.Ordinal);
        Assert.Equal("Уведомление о готовности документа № ALM-M-2026-000123", info["Title"]);
        Assert.Equal("Управление внутренней политики города Алматы", info["Author"]);
        var created = DateTimeOffset.Parse(info["CreationDate"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new DateTimeOffset(2026, 3, 17, 12, 0, 0, TimeSpan.FromHours(5)), created);
    }

    [Fact]
    public void Same_case_gives_the_same_bytes_in_the_language_that_the_file_names()
    {
        foreach (var language in CounterPress.PaperLanguages)
        {
            var pdf = CounterPress.Notification(PaperCase.Handed().Certified().Open, language);

            Assert.Equal(pdf, CounterPress.Notification(PaperCase.Handed().Certified().Open, language));
            Assert.Matches($@"/Lang ?\({language.ToString().ToLowerInvariant()}\)", System.Text.Encoding.Latin1.GetString(pdf));
        }
    }

    [Theory]
    [MemberData(nameof(LongNames.All), MemberType = typeof(LongNames))]
    public void Name_of_any_length_is_whole(string name) => Assert.Contains(
        LongNames.Bare(name),
        LongNames.Bare(PdfTool.Text(CounterPress.Notification(PaperCase.Handed(PaperCase.With("applicantName", name)).Certified().Open, Language.Kk))),
        StringComparison.Ordinal);
}
