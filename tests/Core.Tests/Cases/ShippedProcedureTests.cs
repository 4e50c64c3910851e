using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Calendars;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What these tests wrote out by hand is what ships, as far as a case looks at it.</summary>
public sealed class ShippedProcedureTests
{
    private static readonly Procedure Shipped = ShippedSeeds.Almaty();

    [Fact]
    public void Terms_and_steps_are_the_shipped_ones()
    {
        var byHand = TestProcedure.Almaty;
        Assert.Equal(byHand.Term, Shipped.Term);
        Assert.Equal(byHand.RefusalNotice, Shipped.RefusalNotice);
        Assert.Equal((byHand.Hold.Term, byHand.Hold.Paragraph), (Shipped.Hold.Term, Shipped.Hold.Paragraph));
        Assert.Equal(
            byHand.Steps.Select(s => (s.Id, s.Term, s.TermIfRefusing, s.Paragraph, string.Join(' ', s.Roles))),
            Shipped.Steps.Select(s => (s.Id, s.Term, s.TermIfRefusing, s.Paragraph, string.Join(' ', s.Roles))));
    }

    [Fact]
    public void Checklist_grounds_and_outcome_are_the_shipped_ones()
    {
        var byHand = TestProcedure.Almaty;
        Assert.Equal(
            byHand.Checklist.Select(i => (i.Id, i.Presentation, i.Required)), Shipped.Checklist.Select(i => (i.Id, i.Presentation, i.Required)));
        Assert.Equal(byHand.Grounds.Select(g => (g.Id, g.Number)), Shipped.Grounds.Select(g => (g.Id, g.Number)));
        Assert.Equal((byHand.Outcome.ValidUntil, byHand.Outcome.Paragraph), (Shipped.Outcome.ValidUntil, Shipped.Outcome.Paragraph));
        Assert.Equal((byHand.Id, byHand.Office.Id), (Shipped.Id, Shipped.Office.Id));
    }

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.Ready)]
    public void Shipped_procedure_and_calendar_give_the_dates_counted_by_hand(CaseStatus status)
    {
        var scenario = Given.Case(status);
        Assert.Equal(
            scenario.Agenda.Select(e => (e.Id, e.Deadline.DueOn, e.Paragraph, e.Standing)),
            Agenda.Of(scenario.State, Shipped, Kazakhstan.Almaty).Select(e => (e.Id, e.Deadline.DueOn, e.Paragraph, e.Standing)));
    }

    [Fact]
    public void Every_step_is_one_that_the_agenda_knows_and_every_role_has_a_name()
    {
        Assert.Equal([Agenda.Intake, Agenda.Review, Agenda.Signature], Shipped.Steps.Select(s => s.Id));
        Assert.All(Shipped.Steps.SelectMany(s => s.Roles), role => RoleName.Parse(role));
    }
}
