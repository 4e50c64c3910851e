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
            byHand.Steps.Select(s => (s.Id, s.Term, s.TermIfRefusing, s.DoneBy, s.Paragraph, string.Join(' ', s.Roles))),
            Shipped.Steps.Select(s => (s.Id, s.Term, s.TermIfRefusing, s.DoneBy, s.Paragraph, string.Join(' ', s.Roles))));
    }

    [Fact]
    public void Checklist_grounds_and_outcome_are_the_shipped_ones()
    {
        var byHand = TestProcedure.Almaty;
        Assert.Equal(
            byHand.Checklist.Select(i => (i.Id, i.Presentation, i.Required)), Shipped.Checklist.Select(i => (i.Id, i.Presentation, i.Required)));
        Assert.Equal(byHand.Grounds.Select(g => (g.Id, g.Number)), Shipped.Grounds.Select(g => (g.Id, g.Number)));
        Assert.Equal((byHand.Outcome.ValidUntil, byHand.Outcome.RemindBefore, byHand.Outcome.Paragraph), (Shipped.Outcome.ValidUntil, Shipped.Outcome.RemindBefore, Shipped.Outcome.Paragraph));
        Assert.Equal((byHand.Id, byHand.Offices[0].Id), (Shipped.Id, Shipped.Offices[0].Id));
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
    public void Hand_out_and_subject_are_the_shipped_ones()
    {
        var byHand = TestProcedure.Almaty;
        Assert.Equal(byHand.Subject.Document, Shipped.Subject.Document);
        Assert.Equal(
            (byHand.HandOut.Proxy, byHand.HandOut.Receipt, byHand.HandOut.Journal is null, byHand.HandOut.Paragraph),
            (Shipped.HandOut.Proxy, Shipped.HandOut.Receipt, Shipped.HandOut.Journal is null, Shipped.HandOut.Paragraph));
    }

    [Fact]
    public void Every_role_of_a_step_has_a_name() => Assert.All(Shipped.Steps.SelectMany(s => s.Roles), role => RoleName.Parse(role));
}
