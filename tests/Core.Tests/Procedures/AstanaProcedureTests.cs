using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The facts of the Standard of Astana N 21-309п of 17 March 2008, each as its paragraph has it.</summary>
public sealed class AstanaProcedureTests
{
    private const string File = "seeds/procedures/astana-2008-missionary.json";

    private static readonly Procedure Astana = ShippedSeeds.Load(File);

    [Fact]
    public void Act_was_in_force_from_its_registration_to_its_repeal()
    {
        Assert.Equal(("21-309п", "511", "06-285п"), (Astana.Act.Number, Astana.Act.RegistrationNumber, Astana.Act.RepealedBy));
        Assert.Equal((new LocalDate(2008, 3, 17), new LocalDate(2008, 3, 31)), (Astana.Act.Adopted, Astana.Act.Registered));
        Assert.Equal(new LocalDate(2009, 3, 26), Astana.Act.Repealed);
        Assert.Equal((new LocalDate(2008, 3, 31), null), (Astana.Offered.From, Astana.Offered.Until));
    }

    [Fact]
    public void Office_in_room_530_works_from_9_to_19_with_a_break_of_two_hours()
    {
        var office = Assert.Single(Astana.Offices);

        Assert.Equal(("530", "530", "www.astana.kz", "Asia/Almaty"), (office.IntakeRoom, office.ServiceRoom, office.Site, office.Zone));
        Assert.Equal([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], office.Hours.ClosedWeekdays.AsEnumerable());
        Assert.Equal((new LocalTime(9, 0), new LocalTime(19, 0)), (office.Hours.Opens, office.Hours.Closes));
        Assert.Equal<(LocalTime?, LocalTime?)>((new LocalTime(13, 0), new LocalTime(15, 0)), (office.Hours.BreakFrom, office.Hours.BreakUntil));
        Assert.Equal("10", office.Hours.Paragraph);
    }

    [Fact]
    public void Terms_are_those_of_paragraphs_7_16_and_17()
    {
        Assert.Equal((new Term(TermUnit.CalendarDays, 7), "7(1)"), (Astana.Term.Term, Astana.Term.Paragraph));
        Assert.Equal(Astana.Term.Term, Assert.Single(Astana.Steps).Term);

        var notice = Astana.RefusalNotice!;
        Assert.Equal((new Term(TermUnit.WorkingDays, 1), RefusalClock.Signed, false, "17"), (notice.Term, notice.From, notice.ReturnsPackage, notice.Paragraph));

        Assert.Null(Astana.Hold.Term);
        Assert.Equal("16", Astana.Hold.Paragraph);
    }

    [Fact]
    public void Queue_lets_veterans_and_disabled_persons_pass()
    {
        var limits = Astana.QueueLimits;

        Assert.Equal((10, 15), (limits.HandInMinutes, limits.CollectMinutes));
        Assert.Equal(
            ["ветераны Великой Отечественной войны", "инвалиды I и II групп"],
            limits.OutOfTurn.Select(who => who.Ru));
        Assert.Contains("11", limits.Paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void Checklist_is_that_of_paragraph_12() =>
        Assert.Equal(
            [
                ("application", Presentation.Form),
                ("association-authority", Presentation.Copy),
                ("association-registration", Presentation.Copy),
                ("invitation", Presentation.Original),
                ("materials", Presentation.Thing),
                ("passport", Presentation.Shown),
            ],
            Astana.Checklist.Select(item => (item.Id, item.Presentation)));

    [Fact]
    public void Grounds_are_those_of_paragraph_17_but_the_suspension() =>
        Assert.Equal(
            [
                ("missing-document", "17", false),
                ("incomplete-or-unreliable-information", "17(1)", false),
                ("propaganda", "17(2)", false),
                ("court-bars-activity", "17(3)", true),
                ("court-bans-materials", "17(4)", true),
            ],
            Astana.Grounds.Select(ground => (ground.Id, ground.Paragraph, ground.CitesDecision)));

    [Fact]
    public void Suspension_goes_through_the_court_and_there_is_no_revocation()
    {
        Assert.Equal(("17(5)", "17(5)"), (Astana.Acts["suspend"], Astana.Acts["lift-suspension"]));
        Assert.DoesNotContain("revoke", Astana.Acts.Keys);
        Assert.DoesNotContain("request-concurrence", Astana.Acts.Keys);
    }

    [Fact]
    public void Outcome_is_one_of_two_letters_and_only_one_of_them_registers()
    {
        Assert.Equal(
            [("no-objection", "no-objection", true), ("objection", "objection", false)],
            Astana.Outcome.Variants.Select(variant => (variant.Id, variant.Form, variant.Registers)));
        Assert.All(Astana.Outcome.Variants, variant => Assert.Equal("5", variant.Paragraph));
        Assert.Equal(("stayTo", new Term(TermUnit.CalendarDays, 30)), (Astana.Outcome.ValidUntil, Astana.Outcome.RemindBefore));
    }

    [Fact]
    public void Hand_out_is_in_person_against_the_journal_and_asks_for_no_receipt()
    {
        Assert.Equal((ProxyRule.None, false), (Astana.HandOut.Proxy, Astana.HandOut.Receipt));
        Assert.Equal("Журнал учетной регистрации", Astana.HandOut.Journal!.Ru);
        Assert.False(Assert.Single(Astana.Channels).SelfService);
    }

    [Fact]
    public void Indicators_of_annex_2_leave_the_internet_blank_and_the_complaints_at_nought()
    {
        var indicators = Astana.Indicators.ToDictionary(indicator => indicator.Id, indicator => (indicator.Norm, indicator.Target, indicator.Current));

        Assert.Equal(12, indicators.Count);
        Assert.Equal((null, null, null), indicators["3.3"]);
        foreach (var id in new[] { "4.1", "4.2", "4.3", "4.4" })
            Assert.Equal((0m, 0m, 0m), indicators[id]);
        foreach (var id in new[] { "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "5.1" })
            Assert.Equal((100m, 100m, 100m), indicators[id]);
    }

    [Fact]
    public void Contacts_are_those_of_paragraphs_21_to_24() =>
        Assert.Equal(
            [
                ("section", "8 (7172) 75-24-38", "21"),
                ("chancellery", "", "22"),
                ("director", "8 (7172) 75-26-23", "24(1)"),
                ("deputy-director", "8 (7172) 75-25-50", "24(2)"),
                ("deputy-mayor", "8 (7172) 75-21-47", "23, 24(3)"),
            ],
            Astana.Contacts.Select(contact => (contact.Id, string.Join(", ", contact.Phones), contact.Paragraph)));
}
