using System.Diagnostics;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class EvolutionTests
{
    private static CaseScenario Drafted => Given.Case(CaseStatus.Drafted);

    [Fact]
    public void No_events_are_no_case() => Assert.Null(CaseEvolution.Fold([]));

    [Fact]
    public void State_counts_its_events_and_knows_the_last_hash_and_every_command()
    {
        var (state, history) = (Drafted.State, Drafted.History);
        Assert.Equal(history.Length, state.Version);
        Assert.Equal(history[^1].Hash, state.LastHash);
        Assert.Equal(history.Select(e => e.CommandId).ToHashSet(), state.Commands);
    }

    [Fact]
    public void State_keeps_the_versions_under_which_the_case_was_accepted()
    {
        var state = Drafted.State;
        Assert.Equal(
            ("almaty-2011-missionary", "test", "test-2026", "almaty-internal-policy", "registration"),
            (state.Procedure, state.ProcedureVersion, state.CalendarVersion, state.Office, state.Kind));
    }

    [Fact]
    public void State_knows_when_each_state_was_entered_last()
    {
        var entered = Drafted.On("2026-03-16 15:00").And(SectionHead, new CaseCommand.ReturnDraft("The territory is wrong.")).State.EnteredAt;
        Assert.Equal([CaseStatus.Submitted, CaseStatus.Registered, CaseStatus.UnderReview, CaseStatus.Drafted], entered.Keys);
        Assert.Equal(Instant.FromUtc(2026, 3, 12, 5, 0), entered[CaseStatus.Submitted]);
        Assert.Equal(Instant.FromUtc(2026, 3, 16, 10, 0), entered[CaseStatus.UnderReview]);
    }

    [Fact]
    public void History_that_lacks_its_beginning_is_not_taken_for_a_case() =>
        Assert.Throws<UnreachableException>(() => CaseEvolution.Fold(Drafted.History.RemoveAt(0)));

    [Fact]
    public void Application_that_is_not_the_first_event_opens_no_case() =>
        Assert.Throws<UnreachableException>(() => CaseEvolution.Evolve(null, Drafted.History[0] with { Sequence = 2 }));

    [Fact]
    public void Gap_is_not_passed_over() =>
        Assert.Throws<UnreachableException>(() => CaseEvolution.Fold(Drafted.History.RemoveAt(3)));

    [Fact]
    public void Event_is_not_applied_twice() =>
        Assert.Throws<UnreachableException>(() => CaseEvolution.Fold(Drafted.History.Add(Drafted.History[^1])));

    [Fact]
    public void Event_of_another_case_is_not_applied() => Assert.Throws<UnreachableException>(
        () => CaseEvolution.Fold(Drafted.History.SetItem(3, Drafted.History[3] with { CaseNumber = "ALM-M-2026-000124" })));

    [Fact]
    public void Case_is_not_opened_twice()
    {
        var again = Drafted.History[0] with { Sequence = Drafted.History.Length + 1 };
        Assert.Throws<UnreachableException>(() => CaseEvolution.Evolve(Drafted.State, again));
    }
}
