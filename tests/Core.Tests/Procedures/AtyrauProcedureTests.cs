using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The facts of the Standard of Atyrau region N 297 of 24 December 2007, each as its paragraph has it.</summary>
public sealed class AtyrauProcedureTests
{
    private const string File = "seeds/procedures/atyrau-2007-missionary.json";

    private static readonly Procedure Atyrau = ShippedSeeds.Load(File);

    [Fact]
    public void Act_was_put_into_effect_ten_days_after_its_registration_at_the_earliest()
    {
        Assert.Equal(("297", "2514", "162"), (Atyrau.Act.Number, Atyrau.Act.RegistrationNumber, Atyrau.Act.RepealedBy));
        Assert.Equal((new LocalDate(2007, 12, 24), new LocalDate(2008, 1, 23)), (Atyrau.Act.Adopted, Atyrau.Act.Registered));
        Assert.Equal(new LocalDate(2011, 6, 3), Atyrau.Act.Repealed);

        // Wed 23 January 2008 is not counted; the tenth day, Sat 2 February, has gone by on Sun 3.
        Assert.Equal((Atyrau.Act.Registered.PlusDays(11), null), (Atyrau.Offered.From, Atyrau.Offered.Until));
    }

    [Fact]
    public void Room_104_accepts_and_room_109_serves_from_half_past_eight()
    {
        var office = Assert.Single(Atyrau.Offices);

        Assert.Equal(("104", "109", "e-atyrau.kz", "Asia/Atyrau"), (office.IntakeRoom, office.ServiceRoom, office.Site, office.Zone));
        Assert.Equal([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], office.Hours.ClosedWeekdays.AsEnumerable());
        Assert.Equal((new LocalTime(8, 30), new LocalTime(18, 0)), (office.Hours.Opens, office.Hours.Closes));
        Assert.Equal<(LocalTime?, LocalTime?)>((new LocalTime(12, 30), new LocalTime(14, 0)), (office.Hours.BreakFrom, office.Hours.BreakUntil));
    }

    [Fact]
    public void Seven_days_are_the_only_term_that_the_text_sets()
    {
        Assert.Equal((new Term(TermUnit.CalendarDays, 7), "7(1)"), (Atyrau.Term.Term, Atyrau.Term.Paragraph));
        Assert.Equal(Atyrau.Term.Term, Assert.Single(Atyrau.Steps).Term);
        Assert.Null(Atyrau.RefusalNotice);
        Assert.Null(Atyrau.Hold.Term);
    }

    [Fact]
    public void Queue_and_fee_are_those_of_paragraphs_7_and_8()
    {
        Assert.Equal((40, 30), (Atyrau.QueueLimits.HandInMinutes, Atyrau.QueueLimits.CollectMinutes));
        Assert.Empty(Atyrau.QueueLimits.OutOfTurn);
        Assert.Equal((0m, "8"), (Atyrau.Fee.Amount, Atyrau.Fee.Paragraph));
    }

    [Fact]
    public void There_is_registration_only_and_it_is_done_in_person()
    {
        Assert.Equal(["registration"], Atyrau.Kinds.Select(kind => kind.Id));
        Assert.False(Assert.Single(Atyrau.Channels).SelfService);
        Assert.Equal((ProxyRule.None, false, null, "16"), (Atyrau.HandOut.Proxy, Atyrau.HandOut.Receipt, Atyrau.HandOut.Journal, Atyrau.HandOut.Paragraph));
    }

    [Fact]
    public void Checklist_is_that_of_paragraph_12_and_nothing_is_only_shown() =>
        Assert.Equal(
            [
                ("application", Presentation.Form, "12(1), 13"),
                ("association-authority", Presentation.Copy, "12(2)"),
                ("association-registration", Presentation.Copy, "12(3)"),
                ("invitation", Presentation.Original, "12(4)"),
                ("materials", Presentation.Thing, "12(5)"),
            ],
            Atyrau.Checklist.Select(item => (item.Id, item.Presentation, item.Paragraph)));

    [Fact]
    public void Outcome_is_a_certificate_for_the_term_of_the_activity()
    {
        var certificate = Assert.Single(Atyrau.Outcome.Variants);

        Assert.Equal(("certificate", true, "5"), (certificate.Form, certificate.Registers, certificate.Paragraph));
        Assert.Equal("activityTo", Atyrau.Outcome.ValidUntil);
    }

    [Fact]
    public void Indicators_are_those_of_the_annex() =>
        Assert.Equal<(string, decimal?, decimal?, decimal?)>(
            [
                ("1.1", 100m, 90m, 85m), ("1.2", 85m, 80m, 75m),
                ("2.1", 90m, 90m, 90m), ("2.2", 100m, 100m, 100m),
                ("3.1", 90m, 90m, 90m), ("3.2", 80m, 75m, 65m), ("3.3", 50m, 45m, 40m),
                ("4.1", 0.5m, 0.5m, 0.5m), ("4.2", 100m, 95m, 90m), ("4.3", 90m, 90m, 90m), ("4.4", 90m, 90m, 90m),
                ("5.1", 90m, 90m, 90m),
            ],
            Atyrau.Indicators.Select(indicator => (indicator.Id, indicator.Norm, indicator.Target, indicator.Current)));

    [Fact]
    public void Director_receives_every_third_thursday_and_the_deputy_every_friday()
    {
        var contacts = Atyrau.Contacts.ToDictionary(contact => contact.Id);

        Assert.Equal("Әр айдың 3-ші бейсенбісі сағат 15.00-ден 18.00-ге дейін.", contacts["director"].Reception!.Kk);
        Assert.Equal("Жұма сайын сағат 10.00-ден 13.00-ге дейін.", contacts["deputy-director"].Reception!.Kk);
        Assert.Equal(["35-40-88"], contacts["reception-room"].Phones.AsEnumerable());
        Assert.Equal(["27-08-99"], contacts["section"].Phones.AsEnumerable());
        Assert.Equal(["35-45-08"], contacts["akim-office"].Phones.AsEnumerable());
    }
}
