using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>An approved case may end in one of several papers, and the officer fills in what the application cannot know.</summary>
public sealed class OutcomeVariantTests
{
    private static readonly LocalDate Today = new(2026, 3, 13);

    private static readonly Outcome Letters = TestProcedure.Almaty.Outcome with
    {
        ValidUntil = null,
        RemindBefore = null,
        Variants =
        [
            TestProcedure.Almaty.Outcome.Variants[0] with
            {
                Id = "found",
                Fields = [TestProcedure.Field("foundAddress", FieldType.Text, required: true) with { MaxLength = 20 }, TestProcedure.Field("since", FieldType.Date)],
            },
            TestProcedure.Almaty.Outcome.Variants[0] with { Id = "not-found", Registers = false },
        ],
    };

    private static CaseScenario UnderReview => Given.Case(CaseStatus.UnderReview).Under(TestProcedure.Almaty with { Outcome = Letters });

    [Theory]
    [InlineData(null)]
    [InlineData("certificate")]
    public void Which_of_several_papers_must_be_said(string? variant) =>
        UnderReview.When(Specialist, Draft(variant)).ThenRefused("outcome-unknown", "5, A2", "found", "not-found");

    [Fact]
    public void Only_paper_need_not_be_named_and_no_other_may()
    {
        var only = Given.Case(CaseStatus.UnderReview);
        Assert.Equal("certificate", only.And(Specialist, new DraftCertificate(null)).State.Draft!.Variant);
        only.When(Specialist, new DraftCertificate(null, "letter")).ThenRefused("outcome-unknown", "5, A2", "certificate");
    }

    [Fact]
    public void What_the_officer_fills_in_is_recorded_as_it_will_be_printed()
    {
        var drafted = UnderReview.When(Specialist, Draft("found", ("foundAddress", "  1 Abay Avenue "), ("since", " ")))
            .Then(new CertificateDrafted(Today, null, "found") { Fields = ImmutableSortedDictionary<string, string>.Empty.Add("foundAddress", "1 Abay Avenue") });
        Assert.Equal("1 Abay Avenue", drafted.State.Draft!.Fields["foundAddress"]);
    }

    [Fact]
    public void Paper_without_blanks_of_its_own_needs_none() =>
        UnderReview.When(Specialist, Draft("not-found")).Then(new CertificateDrafted(Today, null, "not-found"));

    [Theory]
    [InlineData("", "2026-03-01", "foundAddress")]
    [InlineData("1 Abay Avenue, flat 22", "2026-03-01", "foundAddress")]
    [InlineData("1 Abay Avenue", "yesterday", "since")]
    [InlineData(" ", "2026-02-30", "foundAddress", "since")]
    public void Faulty_blanks_are_named_all_at_once(string address, string since, params string[] faulty) => UnderReview
        .When(Specialist, Draft("found", ("foundAddress", address), ("since", since))).ThenRefused("outcome-fields", "5, A2", faulty);

    [Fact]
    public void Blank_of_another_paper_is_not_filled_in() => UnderReview
        .When(Specialist, Draft("not-found", ("foundAddress", "1 Abay Avenue"))).ThenRefused("outcome-fields", "5, A2", "foundAddress");

    [Fact]
    public void Paper_without_an_end_is_given_none()
    {
        UnderReview.When(Specialist, Draft("not-found") with { ValidUntil = new LocalDate(2026, 12, 31) }).ThenRefused("validity-without-end", "5, A2");
        var agenda = Signed("found").Agenda.Select(e => e.Id).ToList();
        Assert.DoesNotContain(Agenda.Validity, agenda);
        Assert.DoesNotContain(Agenda.ValidityReminder, agenda);
    }

    [Fact]
    public void Only_papers_that_register_are_in_the_register()
    {
        Assert.Equal(RegistrationStanding.InForce, Standing("found"));
        Assert.Null(Standing("not-found"));
    }

    private static RegistrationStanding? Standing(string variant) => Signed(variant).State.Standing(UnderReview.Procedure, new LocalDate(2050, 1, 1));

    private static CaseScenario Signed(string variant) => UnderReview
        .And(Specialist, variant == "found" ? Draft(variant, ("foundAddress", "1 Abay Avenue")) : Draft(variant))
        .And(Specialist, new SendForSignature())
        .And(Head, new Sign("K7QD-M2XP"));

    private static DraftCertificate Draft(string? variant, params (string Id, string Value)[] fields) =>
        new(null, variant, fields.ToImmutableSortedDictionary(f => f.Id, f => f.Value, StringComparer.Ordinal));
}
