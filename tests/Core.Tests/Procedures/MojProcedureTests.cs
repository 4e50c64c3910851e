using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Centres;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>Against the Ministry of Justice's standard of 2008, by its paragraphs.</summary>
public sealed class MojProcedureTests
{
    private readonly Procedure _moj = MojSeed.Procedure();

    [Fact]
    public void Paragraph_4_names_a_bureau_for_each_region_and_for_both_cities()
    {
        Assert.Equal(16, _moj.Offices.Length);
        Assert.Equal(
            ShippedCentres.List().Centres.Select(centre => centre.Region).Distinct().Order(),
            _moj.Offices.Select(office => office.Region!).Order());
        Assert.Equal(16, _moj.Offices.Select(office => office.Code).Distinct().Count());
    }

    [Fact]
    public void Paragraph_4_gives_a_bureau_no_address_and_no_phone() =>
        Assert.All(_moj.Offices, office => Assert.Equal((null, 0), (office.Address, office.Phones.Length)));

    [Fact]
    public void A_bureau_keeps_the_zone_and_the_hours_of_its_centres() =>
        Assert.All(ShippedCentres.List().Centres, centre =>
        {
            var bureau = _moj.Offices.Single(office => office.Region == centre.Region);
            Assert.Equal(centre.Zone, bureau.Zone);
            Assert.Equal((centre.Hours.Opens, centre.Hours.Closes), (bureau.Hours.Opens, bureau.Hours.Closes));
            Assert.Equal([IsoDayOfWeek.Sunday], bureau.Hours.ClosedWeekdays.AsEnumerable());
        });

    [Fact]
    public void Paragraph_4_knows_no_way_but_through_a_centre()
    {
        var channel = Assert.Single(_moj.Channels);

        Assert.Equal((ProcedureChannel.Centre, false, "kz-2008"), (channel.Id, channel.SelfService, channel.Service!.Centres));
    }

    [Fact]
    public void Paragraph_7_gives_five_calendar_days_from_the_arrival_at_the_bureau_and_thirty_minutes_in_the_queue()
    {
        Assert.Equal((new Term(TermUnit.CalendarDays, 5), "7(1)"), (_moj.Term.Term, _moj.Term.Paragraph));
        Assert.Equal(CaseStatus.Ready, Assert.Single(_moj.Steps).DoneBy);
        Assert.Equal((30, 30, "7(2)"), (_moj.QueueLimits.HandInMinutes, _moj.QueueLimits.CollectMinutes, _moj.QueueLimits.Paragraph));
    }

    [Fact]
    public void Paragraph_8_asks_no_fee() => Assert.Equal((0m, "8"), (_moj.Fee.Amount, _moj.Fee.Paragraph));

    [Theory]
    [InlineData("natural-person", "application", "identity-document")]
    [InlineData("legal-entity", "application", "written-request")]
    public void Paragraph_12_asks_natural_persons_and_legal_entities_for_different_papers(string recipient, params string[] papers)
    {
        var values = FormValues.Of("issue", atCentre: true, [new("recipientKind", recipient)]);

        Assert.Equal(papers, Checklist.Required(_moj, values).Select(item => item.Id));
    }

    [Fact]
    public void Paragraph_12_has_the_copy_of_the_identity_document_compared_and_the_request_in_the_original() =>
        Assert.Equal(
            [Presentation.Form, Presentation.Compared, Presentation.Original], _moj.Checklist.Select(item => item.Presentation));

    [Fact]
    public void Paragraph_16_hands_out_on_the_receipt_to_the_recipient_or_under_a_notarised_power() =>
        Assert.Equal(
            (ProxyRule.NotarisedPower, true, null, "16"),
            (_moj.HandOut.Proxy, _moj.HandOut.Receipt, _moj.HandOut.Journal, _moj.HandOut.Paragraph));

    [Fact]
    public void Paragraph_17_returns_the_package_within_three_working_days_of_its_receipt()
    {
        Assert.Equal(
            (new Term(TermUnit.WorkingDays, 3), RefusalClock.Received, true, "17"),
            (_moj.RefusalNotice!.Term, _moj.RefusalNotice.From, _moj.RefusalNotice.ReturnsPackage, _moj.RefusalNotice.Paragraph));
        Assert.Equal(
            ["missing-document", "improperly-drawn-up", "not-matching-original"], _moj.Grounds.Select(ground => ground.Id));
    }

    [Fact]
    public void Paragraph_17_has_the_centre_tell_within_one_working_day_and_keep_for_one_month()
    {
        var service = _moj.Channels[0].Service!;

        Assert.Equal((new Term(TermUnit.WorkingDays, 1), "17"), (service.ReturnNotice!.Term, service.ReturnNotice.Paragraph));
        Assert.Equal((new Term(TermUnit.Months, 1), "17"), (service.Hold.Term, service.Hold.Paragraph));
    }

    [Fact]
    public void Paragraph_17_sets_the_bureau_no_end_to_keeping_what_comes_back() =>
        Assert.Equal((null, null, true), (_moj.Hold.Term, _moj.Hold.Then, _moj.Hold.Reading is not null));

    [Fact]
    public void The_certificate_carries_the_address_the_bureau_found_and_enters_no_register()
    {
        var variant = Assert.Single(_moj.Outcome.Variants);

        Assert.Equal(("foundAddress", true), (Assert.Single(variant.Fields).Id, variant.Fields[0].Required));
        Assert.False(variant.Registers);
        Assert.Null(_moj.Outcome.ValidUntil);
    }

    [Fact]
    public void Annex_2_gives_twelve_norms_and_targets_and_leaves_the_current_values_blank() =>
        Assert.Equal<(string, decimal?, decimal?, decimal?)>(
            [
                ("1.1", 95, 80, null), ("1.2", 90, 50, null), ("2.1", 90, 70, null), ("2.2", 95, 85, null),
                ("3.1", 80, 60, null), ("3.2", 80, 45, null), ("3.3", 50, 40, null), ("4.1", 0.1m, 0.3m, null),
                ("4.2", 95, 70, null), ("4.3", 85, 75, null), ("4.4", 95, 60, null), ("5.1", 90, 70, null),
            ],
            _moj.Indicators.Select(indicator => (indicator.Id, indicator.Norm, indicator.Target, indicator.Current)));

    [Fact]
    public void The_act_was_registered_in_2009_and_repealed_in_2010() =>
        Assert.Equal<(LocalDate, LocalDate, LocalDate?)>(
            (new LocalDate(2008, 11, 17), new LocalDate(2009, 1, 23), new LocalDate(2010, 3, 30)),
            (_moj.Act.Adopted, _moj.Act.Registered, _moj.Act.Repealed));

    // The earliest day of its coming into force: 14 days after 23 January are over on 6 February.
    [Fact]
    public void It_is_offered_from_the_fifteenth_day_after_its_registration() =>
        Assert.Equal(_moj.Act.Registered.PlusDays(15), _moj.Offered.From);
}
