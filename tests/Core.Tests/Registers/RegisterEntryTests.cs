using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Registers;
using MissionReg.Core.Tests.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Registers;

public sealed class RegisterEntryTests
{
    private static readonly CourtDecision Court = new("2-114", new LocalDate(2026, 3, 16), "City court");

    private static readonly Procedure Procedure = FullProcedure.Value with
    {
        Subject = new Subject { Name = "applicantName", Denomination = "denomination", Region = "region" },
    };

    [Theory]
    [InlineData(CaseStatus.Submitted, false)]
    [InlineData(CaseStatus.AwaitingSignature, false)]
    [InlineData(CaseStatus.Withdrawn, false)]
    [InlineData(CaseStatus.Ready, true)]
    [InlineData(CaseStatus.Collected, true)]
    [InlineData(CaseStatus.Archived, true)]
    public void A_case_is_in_the_register_from_its_signature_on(CaseStatus status, bool registered) =>
        Assert.Equal(registered, RegisterEntry.Of(Given.Case(status).State, TestProcedure.Almaty) is not null);

    [Fact]
    public void A_refusal_is_in_no_register()
    {
        var refused = Given.Case(CaseStatus.UnderReview)
            .And(People.Specialist, new Refuse(["missing-document"], "The invitation is missing."))
            .And(People.Specialist, new SendForSignature())
            .And(People.Head, new Sign("K7QD-M2XP"));
        Assert.Null(RegisterEntry.Of(refused.State, TestProcedure.Almaty));
    }

    [Fact]
    public void A_paper_that_does_not_register_is_in_no_register()
    {
        var outcome = Procedure.Outcome;
        var agreement = Procedure with { Outcome = outcome with { Variants = [outcome.Variants[0] with { Registers = false }] } };
        Assert.Null(RegisterEntry.Of(Given.Case(CaseStatus.Ready).State, agreement));
    }

    [Fact]
    public void An_entry_says_what_was_signed_and_what_was_filled_in()
    {
        var signed = Given.Case(CaseStatus.Ready).State;
        var entry = RegisterEntry.Of(
            signed with
            {
                Fields = signed.Fields.SetItem("applicantName", "Фризен Иоганн").SetItem("denomination", " ").SetItem("region", "Алматы"),
                Earlier = new EarlierReference("№ 12 от 2010 г.", null, false),
            },
            Procedure);

        Assert.Equal(
            new RegisterEntry
            {
                Number = "ALM-MC-2026-000001",
                CaseNumber = Papers.ReceiptNumber,
                Office = "almaty-internal-policy",
                Procedure = "almaty-2011-missionary",
                ProcedureVersion = "test",
                Kind = "registration",
                Name = "Фризен Иоганн",
                Region = "Алматы",
                SignedOn = new LocalDate(2026, 3, 17),
                ValidUntil = new LocalDate(2026, 12, 31),
                EarlierNumber = "№ 12 от 2010 г.",
            },
            entry);
    }

    [Fact]
    public void The_later_registration_is_named()
    {
        var superseded = InForce().And(People.Orchestration, new Supersede("ALM-MC-2026-000009", "ALM-M-2026-000124"));
        var entry = RegisterEntry.Of(superseded.State, Procedure)!;
        Assert.Equal((RegistrationStanding.Superseded, "ALM-MC-2026-000009"), (entry.Standing(new LocalDate(2026, 4, 1)), entry.SupersededBy));
    }

    [Fact]
    public void An_entry_stands_as_its_case_does_on_every_day()
    {
        CaseScenario[] cases =
        [
            InForce(),
            InForce().And(People.Specialist, new Suspend(Court, "Preaches outside the territory.")),
            InForce().And(People.Specialist, new Suspend(Court, "Preaches outside the territory.")).And(People.Specialist, new LiftSuspension(Court, null)),
            InForce().And(People.Head, new Revoke("The court forbade it.", Court)),
            InForce().And(People.Orchestration, new Supersede("ALM-MC-2026-000009", "ALM-M-2026-000124")),
        ];
        LocalDate[] days = [new(2026, 3, 17), new(2026, 12, 30), new(2026, 12, 31), new(2027, 1, 1)];

        foreach (var c in cases)
        {
            foreach (var state in (CaseState[])[c.State, c.State with { Draft = c.State.Draft! with { ValidUntil = null } }])
                Assert.All(days, day => Assert.Equal(state.Standing(Procedure, day), RegisterEntry.Of(state, Procedure)!.Standing(day)));
        }
    }

    [Fact]
    public void The_register_tells_what_happened_to_a_registration_and_on_whose_word()
    {
        var end = InForce()
            .And(People.Specialist, new Suspend(Court, "Preaches outside the territory."))
            .And(People.Specialist, new LiftSuspension(Court with { Number = "2-115" }, null))
            .On("2027-01-04 09:00").And(People.Orchestration, new PassDeadlines());
        var changes = RegisterChange.Of(end.History);

        Assert.Equal(
            [RegisterChangeKind.Signed, RegisterChangeKind.Suspended, RegisterChangeKind.SuspensionLifted, RegisterChangeKind.Expired],
            changes.Select(c => c.What));
        Assert.Equal(["e.head", "b.specialist", "b.specialist", "system"], changes.Select(c => c.By.Id));
        Assert.Equal((Court, "Preaches outside the territory."), (changes[1].Decision, changes[1].Reason));
        Assert.Equal("2-115", changes[2].Decision!.Number);
        Assert.Equal(new LocalDate(2026, 12, 31), changes[3].LastDay);
    }

    private static CaseScenario InForce() => Given.Case(CaseStatus.Collected).Under(Procedure);
}
