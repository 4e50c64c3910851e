using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>
/// Where a leg begins and ends, and by whose hand; the papers of every case go by manifest. A case that was not in the bag of
/// one goes on another.
/// </summary>
public sealed class CourierTests
{
    public static TheoryData<Leg, CaseStatus> EveryLegInEveryState => EveryState.Of(Enum.GetValues<Leg>());

    [Theory]
    [MemberData(nameof(EveryLegInEveryState))]
    public void Leg_begins_and_ends_where_it_should_and_nowhere_else(Leg leg, CaseStatus status)
    {
        var (_, from, road, to) = CourierLegs.All.Single(known => known.Leg == leg);
        var scenario = Given.FromCentre(status);

        var dispatch = scenario.When(Sender(leg), new Dispatch("M-9", leg));
        if (status == from || status == road)
            Assert.Equal((road, Place.Road), Standing(dispatch.Accepted()));
        else
            dispatch.ThenWrongState();

        var arrive = scenario.When(Receiver(leg), new Arrive("M-9", leg, []));
        if (status == from || status == road)
            Assert.Equal((to, leg is Leg.ToCentre ? Place.Centre : Place.Office), Standing(arrive.Accepted()));
        else
            arrive.ThenWrongState();
    }

    [Theory]
    [InlineData(Leg.ToOffice)]
    [InlineData(Leg.ToCentre)]
    [InlineData(Leg.Back)]
    public void Each_end_of_a_leg_is_in_the_hands_of_those_who_are_there(Leg leg)
    {
        var (_, from, road, _) = CourierLegs.All.Single(known => known.Leg == leg);
        Given.FromCentre(from).When(Receiver(leg), new Dispatch("M-9", leg)).ThenForbidden();
        Given.FromCentre(road).When(Sender(leg), new Arrive("M-9", leg, [])).ThenForbidden();
        Given.FromCentre(from).When(Stranger(Sender(leg)), new Dispatch("M-9", leg)).ThenForbidden();
        Given.FromCentre(road).When(Stranger(Receiver(leg)), new Arrive("M-9", leg, [])).ThenForbidden();
        Given.FromCentre(from).When(Inspector, new Dispatch("M-9", leg)).ThenForbidden();
    }

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.AwaitingCollection)]
    public void Case_that_the_office_accepted_itself_goes_nowhere(CaseStatus status)
    {
        var own = Given.Case(status).Under(FullProcedure.Value);
        own.When(Clerk, new Dispatch("M-9", Leg.ToCentre)).ThenWrongState();
        own.When(Clerk, new Arrive("M-9", Leg.ToOffice, [])).ThenWrongState();
    }

    [Fact]
    public void Arrival_may_be_on_record_before_the_dispatch()
    {
        var arrived = Given.Case(CaseStatus.AtCentre).On("2026-03-12 12:00").And(Clerk, new Arrive("M-1", Leg.ToOffice, []));
        Assert.Equal((CaseStatus.Submitted, Place.Office), Standing(arrived));

        foreach (var later in new[] { arrived, arrived.And(Clerk, new Register(null)) })
        {
            var dispatched = later.When(Accumulation, new Dispatch("M-1", Leg.ToOffice)).Then(new Dispatched("M-1", Leg.ToOffice));
            Assert.Equal(Standing(later), Standing(dispatched));
        }
    }

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.UnderReview)]
    [InlineData(CaseStatus.AwaitingCollection)]
    [InlineData(CaseStatus.Collected)]
    public void Same_manifest_again_changes_nothing_however_late(CaseStatus status)
    {
        var scenario = Given.FromCentre(status);
        scenario.When(Accumulation, new Dispatch("M-1", Leg.ToOffice)).ThenNothing();
        scenario.When(Clerk, new Arrive("M-1", Leg.ToOffice, [])).ThenNothing();
        if (status >= CaseStatus.AwaitingCollection)
        {
            scenario.When(Clerk, new Dispatch("M-2", Leg.ToCentre)).ThenNothing();
            scenario.When(Accumulation, new Arrive("M-2", Leg.ToCentre, [])).ThenNothing();
        }
    }

    [Fact]
    public void What_was_not_in_the_bag_is_on_record_once() => Given.Case(CaseStatus.InTransitToOffice).On("2026-03-12 12:00")
        .When(Clerk, new Arrive("M-1", Leg.ToOffice, ["invitation", "invitation"]))
        .Then(new Arrived("M-1", Leg.ToOffice, ["invitation"], new LocalDateTime(2026, 3, 12, 12, 0)));

    [Theory]
    // At the office after closing: the next morning. At the centre, which is still open: at once.
    [InlineData(CaseStatus.InTransitToOffice, Leg.ToOffice, "2026-03-12 18:30", "2026-03-13 09:00")]
    [InlineData(CaseStatus.InTransitToCentre, Leg.ToCentre, "2026-03-18 18:30", "2026-03-18 18:30")]
    public void Arrival_counts_in_the_hours_of_where_it_arrived(CaseStatus road, Leg leg, string clock, string received)
    {
        var arrived = Given.Case(road).On(clock).And(Receiver(leg), new Arrive("M-9", leg, []));
        Assert.Equal(CaseScenario.Starting(received).Clock, Assert.IsType<Arrived>(arrived.History[^1].Event()).ReceivedAt);
    }

    private static Actor Sender(Leg leg) => leg is Leg.ToCentre ? Clerk : Accumulation;

    private static Actor Receiver(Leg leg) => leg is Leg.ToCentre ? Accumulation : Clerk;

    private static Actor Stranger(Actor actor) => actor with { Id = "z.stranger", Office = "elsewhere" };

    private static (CaseStatus, Place) Standing(CaseScenario scenario) => (scenario.State.Status, scenario.State.Place);
}
