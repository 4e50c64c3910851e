using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From the window to the bureau and back to the window.</summary>
public sealed class MojWholeWayTests
{
    [Fact]
    public void Certificate_comes_back_to_the_window_at_which_it_was_asked_for_and_nothing_is_late()
    {
        // Saturday 14 February 2026 with the run of 16:30, + 5 = Thursday 19; signed on Wednesday 18 after the run of 11:30, back with that of 16:30.
        var collected = MojWindow.AcceptedAt("2026-02-14 15:00")
            .And("2026-02-14 15:10", Role.CentreInspector, new HandToAccumulation(null))
            .And("2026-02-14 16:30", Role.AccumulationInspector, new Dispatch("1", Leg.ToOffice))
            .And("2026-02-14 17:30", Role.Clerk, new Arrive("1", Leg.ToOffice, []))
            .Approved("2026-02-18 12:00")
            .And("2026-02-18 15:30", Role.Clerk, new Dispatch("2", Leg.ToCentre))
            .And("2026-02-18 16:30", Role.CentreInspector, new Arrive("2", Leg.ToCentre, []))
            .And("2026-02-19 10:00", Role.CentreInspector, new Notify("phone", null))
            .And("2026-02-23 19:30", Role.CentreInspector, new HandOut(MojWindow.CaseNumber, Collector.Recipient, MojWindow.IdentityCard))
            .And("2026-06-01 09:00", Role.System, new PassDeadlines());

        Assert.Equal(CaseStatus.Collected, collected.State.Status);
        Assert.Equal(
            [
                CaseStatus.AtCentre, CaseStatus.InTransitToOffice, CaseStatus.Submitted, CaseStatus.Registered, CaseStatus.UnderReview,
                CaseStatus.Drafted, CaseStatus.AwaitingSignature, CaseStatus.Ready, CaseStatus.InTransitToCentre, CaseStatus.AwaitingCollection,
                CaseStatus.Collected,
            ],
            collected.State.EnteredAt.Keys);
        Assert.Empty(collected.State.Passed);
        Assert.Null(EventChain.FirstFault(collected.History));
    }

    [Fact]
    public void Run_that_was_missed_is_a_breach_of_the_centre_and_not_of_the_bureau()
    {
        // Accepted on Thursday 12 March 2026 at ten, there only on Saturday 14: the run of 11:30 went without it.
        var late = MojWindow.AcceptedAt("2026-03-12 10:00")
            .And("2026-03-12 12:31", Role.System, new PassDeadlines())
            .ArrivedAtBureau("2026-03-14 10:00");

        Assert.Equal(DeadlineEffect.Breached, late.State.Passed[Agenda.CourierToOffice]);
        // Saturday 14 + 5 = Thursday 19.
        Assert.Equal(("2026-03-19", Standing.Running), (late.Due(Agenda.WholeTerm), late.Entry(Agenda.WholeTerm).Standing));
    }

    [Fact]
    public void Copy_that_nobody_compared_leads_to_no_certificate()
    {
        var review = MojWindow.AcceptedUncomparedAt("2026-03-10 10:00").ArrivedAtBureau("2026-03-11 10:00")
            .And("2026-03-11 11:00", Role.Clerk, new Register(null))
            .And("2026-03-11 12:00", Role.Specialist, new StartReview());

        Assert.Equal("missing-documents", review.Refuses("2026-03-12 10:00", Role.Specialist, new DraftCertificate(null, Fields: MojWindow.Answer("Тараз"))));
    }

    [Fact]
    public void Certificate_without_the_address_is_not_drafted()
    {
        var review = MojWindow.AcceptedAt("2026-03-10 10:00").ArrivedAtBureau("2026-03-11 10:00")
            .And("2026-03-11 11:00", Role.Clerk, new Register(null))
            .And("2026-03-11 12:00", Role.Specialist, new StartReview());

        Assert.Equal("outcome-fields", review.Refuses("2026-03-12 10:00", Role.Specialist, new DraftCertificate(null)));
    }

    [Fact]
    public void Certificate_keeps_the_address_that_the_bureau_found() =>
        Assert.Equal(
            "Алматы қаласы, Шұғыла көшесі, 14-үй",
            MojWindow.AcceptedAt("2026-03-10 10:00").ArrivedAtBureau("2026-03-11 10:00").Approved("2026-03-12 10:00").State.Draft!.Fields["foundAddress"]);

    [Theory]
    [InlineData(MojWindow.CaseNumber, "000000012", "wrong-person")]
    [InlineData(null, MojWindow.IdentityCard, "receipt-required")]
    [InlineData("MOJ-A-ALA-2026-000002", MojWindow.IdentityCard, "receipt-number-mismatch")]
    [InlineData(MojWindow.CaseNumber, " ", "identity-document-required")]
    public void Window_asks_for_the_receipt_and_the_document(string? receipt, string document, string refusal) =>
        Assert.Equal(refusal, Waiting.Refuses("2026-03-19 10:00", Role.CentreInspector, new HandOut(receipt, Collector.Recipient, document)));

    [Fact]
    public void Proxy_needs_a_notarised_power()
    {
        var plain = new HandOut(MojWindow.CaseNumber, Collector.Proxy, "N07654321", "Сенім білдірілген адам", "№ 5", new LocalDate(2026, 12, 31));

        Assert.Equal("power-of-attorney-not-notarised", Waiting.Refuses("2026-03-19 10:00", Role.CentreInspector, plain));
        Assert.Equal(
            CaseStatus.Collected,
            Waiting.And("2026-03-19 10:00", Role.CentreInspector, plain with { PowerNotarised = true }).State.Status);
    }

    [Fact]
    public void Bureau_does_not_hand_out_what_lies_at_the_centre() =>
        Assert.Equal(
            "held-elsewhere",
            Waiting.Refuses("2026-03-19 10:00", Role.Specialist, new HandOut(MojWindow.CaseNumber, Collector.Recipient, MojWindow.IdentityCard)));

    private static MojWindow Waiting =>
        MojWindow.AcceptedAt("2026-03-12 10:00").ArrivedAtBureau("2026-03-13 10:00").Approved("2026-03-14 10:00").ArrivedAtCentre("2026-03-16 10:00");
}
