using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What it takes to be given the paper differs: a receipt or none, a journal or none, a proxy with which power.</summary>
public sealed class HandOutRuleTests
{
    /// <summary>Wednesday 18 March.</summary>
    private static CaseScenario Awaiting => Given.Case(CaseStatus.AwaitingCollection).On("2026-03-18 10:00");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Receipt_is_handed_over_where_the_procedure_asks_for_it(string? number)
    {
        Awaiting.When(Clerk, Papers.InPerson with { ReceiptNumber = number }).ThenRefused("receipt-required", "14");
        Awaiting.When(Clerk, Papers.ToProxy with { ReceiptNumber = number }).ThenRefused("receipt-required", "14");
    }

    [Fact]
    public void Where_no_receipt_is_asked_none_is_needed_and_another_cases_is_still_refused()
    {
        var without = By(rule => rule with { Receipt = false });
        Assert.Equal(CaseStatus.Collected, without.And(Clerk, Papers.InPerson with { ReceiptNumber = null }).State.Status);
        without.When(Clerk, Papers.InPerson with { ReceiptNumber = "ALM-M-2026-000124" }).ThenRefused("receipt-number-mismatch", "14");
    }

    [Fact]
    public void Collector_signs_in_the_journal_where_there_is_one()
    {
        Awaiting.When(Clerk, Papers.InPerson with { SignedInJournal = false }).ThenRefused("journal-signature-required", "14");
        Awaiting.When(Clerk, Papers.ToProxy with { SignedInJournal = false }).ThenRefused("journal-signature-required", "14");
        By(rule => rule with { Journal = null })
            .When(Clerk, Papers.InPerson with { SignedInJournal = false })
            .Then(new HandedOut(Collector.Recipient, "N01234567", null, null));
    }

    [Fact]
    public void Somebody_elses_document_is_not_the_recipients()
    {
        Awaiting.When(Clerk, Papers.InPerson with { IdentityDocument = "N09999999" }).ThenRefused("wrong-person", "14");
        Awaiting.When(Clerk, Papers.InPerson with { IdentityDocument = "N09999999", IdentityRemark = "  a new   " }).ThenRefused("wrong-person", "14");
    }

    [Fact]
    public void New_document_of_the_recipient_is_taken_with_a_remark_on_record() => Awaiting
        .When(Clerk, Papers.InPerson with { IdentityDocument = "N09999999", IdentityRemark = " New passport of 2026 " })
        .Then(new HandedOut(Collector.Recipient, "N09999999", null, null) { SignedInJournal = true, IdentityRemark = "New passport of 2026" });

    [Fact]
    public void Same_document_written_otherwise_is_the_same() =>
        Assert.Equal(CaseStatus.Collected, Awaiting.And(Clerk, Papers.InPerson with { IdentityDocument = " n 0123-4567" }).State.Status);

    [Fact]
    public void Where_the_application_has_no_document_any_is_taken() => Assert.Equal(
        CaseStatus.Collected,
        Awaiting.Under(TestProcedure.Almaty with { Subject = new Subject { Name = "applicantName" } })
            .And(Clerk, Papers.InPerson with { IdentityDocument = "N09999999" }).State.Status);

    [Theory]
    [InlineData("2026-03-17", false)]
    [InlineData("2026-03-18", true)]
    public void Power_of_attorney_serves_to_its_last_day(string lastDay, bool served)
    {
        var verdict = Awaiting.When(Clerk, Papers.ToProxy with { PowerValidUntil = NodaTime.Text.LocalDatePattern.Iso.Parse(lastDay).Value });
        if (served)
            Assert.Equal(CaseStatus.Collected, verdict.Accepted().State.Status);
        else
            verdict.ThenRefused("power-of-attorney-expired", "14");
    }

    [Fact]
    public void Power_of_attorney_that_tells_no_last_day_is_none() =>
        Awaiting.When(Clerk, Papers.ToProxy with { PowerValidUntil = null }).ThenRefused("power-of-attorney-required", "14");

    [Fact]
    public void Power_of_attorney_is_notarised_where_the_procedure_asks_for_it()
    {
        var notarised = By(rule => rule with { Proxy = ProxyRule.NotarisedPower, Paragraph = "16" });
        notarised.When(Clerk, Papers.ToProxy).ThenRefused("power-of-attorney-not-notarised", "16");
        notarised.When(Clerk, Papers.ToProxy with { PowerNotarised = true, PowerValidUntil = new LocalDate(2026, 3, 1) }).ThenRefused("power-of-attorney-expired", "16");
        notarised.When(Clerk, Papers.ToProxy with { PowerNotarised = true }).Then(Papers.HandedToProxy with { PowerNotarised = true });
    }

    [Fact]
    public void Nobody_collects_for_another_where_it_is_in_person_only()
    {
        var only = By(rule => rule with { Proxy = ProxyRule.None });
        only.When(Clerk, Papers.ToProxy).ThenRefused("collect-in-person", "14");
        Assert.Equal(CaseStatus.Collected, only.And(Clerk, Papers.InPerson).State.Status);
    }

    private static CaseScenario By(Func<HandOutRule, HandOutRule> change) =>
        Awaiting.Under(TestProcedure.Almaty with { HandOut = change(TestProcedure.Almaty.HandOut) });
}
