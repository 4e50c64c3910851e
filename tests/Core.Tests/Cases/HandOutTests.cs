using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Almaty 2011 §11 and §14: told by phone or in person; handed out on receipt, identity document and power of attorney.</summary>
public sealed class HandOutTests
{
    private static CaseScenario Awaiting => Given.Case(CaseStatus.AwaitingCollection);

    [Theory]
    [InlineData("phone")]
    [InlineData("in-person")]
    public void Recipient_is_told_by_phone_or_in_person(string by) =>
        Given.Case(CaseStatus.Ready).When(Specialist, new Notify(by, null)).Then(new RecipientNotified(by, null));

    [Theory]
    [InlineData("e-mail")]
    [InlineData("Phone")]
    [InlineData("")]
    public void Recipient_is_not_told_in_another_way(string by) =>
        Given.Case(CaseStatus.Ready).When(Specialist, new Notify(by, null)).ThenRefused("notice-by-phone-or-in-person", "11");

    [Fact]
    public void Recipient_who_does_not_come_may_be_told_again() =>
        Awaiting.When(Clerk, new Notify("phone", "Second call")).Then(new RecipientNotified("phone", "Second call"));

    [Fact]
    public void Recipient_who_comes_unasked_gets_the_paper() =>
        Assert.Equal(CaseStatus.Collected, Given.Case(CaseStatus.Ready).And(Clerk, Papers.InPerson).State.Status);

    [Fact]
    public void Recipient_who_comes_after_the_hold_but_before_the_archive_gets_the_paper() =>
        Assert.Equal(CaseStatus.Collected, Awaiting.AfterTheHold().And(Clerk, Papers.InPerson).State.Status);

    [Theory]
    [InlineData("ALM-M-2026-000124")]
    [InlineData("alm-m-2026-000123")]
    public void Nothing_is_handed_out_on_another_receipt(string number) =>
        Awaiting.When(Clerk, Papers.InPerson with { ReceiptNumber = number }).ThenRefused("receipt-number-mismatch", "14");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_handed_out_without_an_identity_document(string shown)
    {
        Awaiting.When(Clerk, Papers.InPerson with { IdentityDocument = shown }).ThenRefused("identity-document-required", "14");
        Awaiting.When(Clerk, Papers.ToProxy with { IdentityDocument = shown }).ThenRefused("identity-document-required", "14");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nothing_is_handed_to_a_proxy_without_a_power_of_attorney_or_name(string? blank)
    {
        Awaiting.When(Clerk, Papers.ToProxy with { PowerOfAttorney = blank }).ThenRefused("power-of-attorney-required", "14");
        Awaiting.When(Clerk, Papers.ToProxy with { ProxyName = blank }).ThenRefused("power-of-attorney-required", "14");
    }

    [Fact]
    public void Proxys_data_is_not_recorded_when_the_recipient_came() => Awaiting
        .When(Clerk, Papers.ToProxy with { Collector = Collector.Recipient, IdentityDocument = "N01234567" })
        .Then(new HandedOut(Collector.Recipient, "N01234567", null, null) { SignedInJournal = true });

    [Fact]
    public void What_was_typed_is_recorded_without_blanks_around_it() => Awaiting
        .When(Clerk, Papers.ToProxy with { IdentityDocument = " N1 ", ProxyName = " A. Proxy ", PowerOfAttorney = " No 5 " })
        .Then(Papers.HandedToProxy with { IdentityDocument = "N1", PowerOfAttorney = "No 5" });

    [Fact]
    public void Nothing_is_handed_out_twice() => Given.Case(CaseStatus.Collected).When(Clerk, Papers.InPerson).ThenWrongState();
}
