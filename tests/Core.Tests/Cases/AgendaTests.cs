using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Dates by hand for a case received on Thursday 12 March 2026; the working days are listed at <see cref="TestCalendar"/>.</summary>
public sealed class AgendaTests
{
    [Theory]
    // Step 1, one day: Friday 13.
    [InlineData("intake", "2026-03-13", "A8 T1")]
    // Three working days: Friday 13, Monday 16, Tuesday 17.
    [InlineData("refusal-notice", "2026-03-17", "10")]
    // Steps 1 and 2, 1 + 5 = 6 days: the Friday before Nauryz.
    [InlineData("review", "2026-03-20", "A8 T1")]
    // Steps 1 to 3, 1 + 5 + 1 = 7 days: the Thursday after Nauryz.
    [InlineData("signature", "2026-03-26", "A8 T1")]
    // Seven working days.
    [InlineData("term", "2026-03-26", "8, 9")]
    public void Terms_run_from_the_day_of_receipt(string id, string dueOn, string paragraph)
    {
        var entry = Given.Case(CaseStatus.Submitted).Entry(id);
        Assert.Equal(dueOn, entry.Deadline.DueOn.ToString("uuuu-MM-dd", null));
        Assert.Equal(paragraph, entry.Paragraph);
    }

    [Fact]
    public void Entries_stand_in_the_order_in_which_they_fall_due() => Assert.Equal(
        ["intake", "refusal-notice", "review", "signature", "term", "hold", "validity-reminder", "validity"],
        Given.Case(CaseStatus.Ready).Agenda.Select(e => e.Id));

    [Fact]
    public void Entry_ends_when_its_last_day_is_over_at_the_office() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 13, 19, 0), Given.Case(CaseStatus.Submitted).Entry("intake").EndsAt);

    [Fact]
    public void Every_day_of_a_term_is_explained()
    {
        // From Thursday 12 to Thursday 26 March: fifteen days, seven of them counted.
        var proof = Given.Case(CaseStatus.Submitted).Entry("term").Deadline.Proof;
        Assert.Equal(15, proof.Length);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], proof.Where(p => p.Number is not null).Select(p => p.Number!.Value));
    }

    [Theory]
    // Signed before the day on the receipt, Thursday 26 March: 26 September is a Saturday, so Monday 28.
    [InlineData("2026-03-17 12:00", "2026-09-28")]
    [InlineData("2026-03-26 12:00", "2026-09-28")]
    // Signed late, on Friday 27 March: 27 September is a Sunday, so Monday 28.
    [InlineData("2026-03-27 12:00", "2026-09-28")]
    // Signed late, on Tuesday 31 March: September has thirty days, and the last is a Wednesday.
    [InlineData("2026-03-31 12:00", "2026-09-30")]
    // Signed late, on Thursday 2 April: Friday 2 October.
    [InlineData("2026-04-02 12:00", "2026-10-02")]
    public void Hold_runs_for_half_a_year_from_the_receipts_day_or_the_signature_whichever_is_later(string signedAt, string dueOn)
    {
        var hold = Given.Case(CaseStatus.AwaitingSignature).On(signedAt).And(Head, new Sign("K7QD-M2XP")).Entry("hold");
        Assert.Equal(dueOn, hold.Deadline.DueOn.ToString("uuuu-MM-dd", null));
        Assert.Equal(("14", DeadlineEffect.Expired), (hold.Paragraph, hold.Effect));
    }

    [Fact]
    public void Hold_does_not_run_before_the_signature() =>
        Assert.DoesNotContain("hold", Given.Case(CaseStatus.AwaitingSignature).Agenda.Select(e => e.Id));

    [Fact]
    public void Certificates_validity_runs_to_its_last_day_whatever_day_that_is()
    {
        // Sunday 29 November: a validity is a date on the paper and does not move.
        var validity = Given.Case(CaseStatus.UnderReview)
            .And(Specialist, new DraftCertificate(new LocalDate(2026, 11, 29)))
            .And(Specialist, new SendForSignature())
            .And(Head, new Sign("K7QD-M2XP"))
            .Entry("validity");
        Assert.Equal(new LocalDate(2026, 11, 29), validity.Deadline.DueOn);
        Assert.Equal(("5, A2", DeadlineEffect.Expired), (validity.Paragraph, validity.Effect));
    }

    [Fact]
    public void Refusal_has_a_hold_and_no_validity()
    {
        var ids = Refused.Agenda.Select(e => e.Id).ToList();
        Assert.Contains("hold", ids);
        Assert.DoesNotContain("validity", ids);
    }

    [Theory]
    [InlineData("intake", Role.Clerk, Role.SectionHead)]
    [InlineData("review", Role.Specialist, Role.Lawyer, Role.SectionHead)]
    [InlineData("signature", Role.Head, Role.SectionHead)]
    [InlineData("refusal-notice", Role.Specialist, Role.SectionHead)]
    [InlineData("term", Role.Specialist, Role.SectionHead, Role.Head)]
    [InlineData("hold", Role.Archivist, Role.Clerk)]
    [InlineData("validity-reminder", Role.Specialist)]
    [InlineData("validity", Role.Specialist)]
    public void Those_who_must_act_and_their_head_are_reminded(string id, params Role[] reminded) =>
        Assert.Equal(reminded.Order(), Given.Case(CaseStatus.Ready).Entry(id).Reminded.Distinct().Order());

    private static CaseScenario Refused => Given.Case(CaseStatus.UnderReview)
        .And(Specialist, new Refuse(["missing-document"], "The invitation is missing."))
        .And(Specialist, new SendForSignature())
        .And(Head, new Sign("K7QD-M2XP"));
}
