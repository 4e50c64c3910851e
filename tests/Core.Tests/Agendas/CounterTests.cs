using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>
/// The missionary of Almaty around Nauryz 2026. What comes on Thursday 12 March has working days 1 Fri 13, 2 Mon 16, 3 Tue 17,
/// 4 Wed 18, 5 Thu 19, 6 Fri 20 and, as 21 to 23 March are holidays of which two fall on a weekend, 7 Thu 26.
/// </summary>
public sealed class CounterTests
{
    private static Counter Almaty => Counter.Of("almaty-2011-missionary");

    [Fact]
    public void Application_in_the_last_minute_before_closing_counts_from_that_day()
    {
        var counter = Almaty.At("2026-03-12 17:59").Submit();
        Assert.Equal(new LocalDate(2026, 3, 13), counter.Due("intake"));
        Assert.Equal(new LocalDate(2026, 3, 17), counter.Due("refusal-notice"));
        Assert.Equal(new LocalDate(2026, 3, 20), counter.Due("review"));
        Assert.Equal(new LocalDate(2026, 3, 26), counter.Due("signature"));
        Assert.Equal(new LocalDate(2026, 3, 26), counter.Due("term"));
    }

    [Fact]
    public void Application_after_closing_counts_from_the_next_working_day()
    {
        var counter = Almaty.At("2026-03-12 18:01").Submit();
        Assert.Equal(new LocalDateTime(2026, 3, 13, 9, 0), counter.State.Receipt.ReceivedAt);
        Assert.Equal(new LocalDate(2026, 3, 27), counter.Due("term"));
    }

    [Fact]
    public void Unclaimed_certificate_goes_to_the_archive_after_half_a_year()
    {
        var counter = Almaty
            .At("2026-03-12 10:00").Submit().Register()
            .At("2026-03-16 10:00").StartReview().Draft()
            .At("2026-03-20 10:00").Sign().Notify();

        // From Thursday 26 March, the day on the receipt; 26 September is a Saturday.
        Assert.Equal(new LocalDate(2026, 9, 28), counter.Due("hold"));
        Assert.Equal(CaseStatus.Archived, counter.At("2026-09-29 09:00").PassDeadlines().Archive().State.Status);
        Assert.DoesNotContain(DeadlineEffect.Breached, counter.At("2026-09-29 09:00").PassDeadlines().State.Passed.Values);
    }

    [Fact]
    public void Refusal_for_a_missing_paper_is_collected_by_the_recipient() => Assert.Equal(
        (CaseStatus.Collected, Resolution.Refusal),
        Reached(Almaty
            .At("2026-03-12 10:00").Submit(without: "invitation").Register()
            .At("2026-03-16 10:00").StartReview().Refuse("missing-document")
            .At("2026-03-17 10:00").Sign().Notify("in-person").HandOut()));

    [Fact]
    public void Every_shipped_procedure_can_be_led_from_an_offices_counter_to_the_hand_out() => Assert.All(
        ShippedSeeds.Procedures().Where(p => p.FindChannel("office") is not null).SelectMany(p => p.Kinds, (p, kind) => (p, kind.Id)),
        way => Assert.Equal(
            (CaseStatus.Collected, Resolution.Certificate),
            Reached(Counter.Of(way.p)
                .At("2026-03-12 10:00").Submit(kind: way.Id).Register().StartReview().Draft(way.p.Outcome.Variants[0].Id).Sign().Notify().HandOut())));

    [Fact]
    public void Every_shipped_procedure_that_has_centres_can_be_led_through_one() => Assert.All(
        ShippedSeeds.Procedures().Where(p => p.FindChannel("centre") is not null).SelectMany(p => p.Offices, (p, office) => (p, office)),
        way => Assert.Equal((CaseStatus.Collected, Resolution.Certificate), Reached(ThroughCentre(way.p, way.office))));

    private static Counter ThroughCentre(Procedure procedure, Office office)
    {
        var centre = Counter.Centres(procedure.FindChannel("centre")!.Service!.Centres).First(known => known.Centre.Region == office.Region);
        return Counter.Of(procedure, office.Id, centre)
            .At("2026-03-12 10:00").Submit().HandToAccumulation().Dispatch(Leg.ToOffice)
            .At("2026-03-12 12:00").Arrive(Leg.ToOffice).Register().StartReview().Draft(procedure.Outcome.Variants[0].Id).Sign().Dispatch(Leg.ToCentre)
            .At("2026-03-13 12:00").Arrive(Leg.ToCentre).Notify().HandOut();
    }

    private static (CaseStatus, Resolution?) Reached(Counter counter) => (counter.State.Status, counter.State.Decided);
}
