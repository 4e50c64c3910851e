using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Where a leg begins and ends, and by whose hand; the papers of every case go by manifest.</summary>
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
        if (status == from)
            Assert.Equal((road, Place.Road), Standing(dispatch.Accepted()));
        else
            dispatch.ThenWrongState();

        var arrive = scenario.When(Receiver(leg), new Arrive("M-9", leg, []));
        if (status == from || status == road)
            Assert.Equal((to, leg is Leg.ToCentre ? Place.Centre : Place.Office), Standing(arrive.Accepted()));
        else
            arrive.ThenWrongState();
    }

    private static Actor Sender(Leg leg) => leg is Leg.ToCentre ? Clerk : Accumulation;

    private static Actor Receiver(Leg leg) => leg is Leg.ToCentre ? Accumulation : Clerk;

    private static (CaseStatus, Place) Standing(CaseScenario scenario) => (scenario.State.Status, scenario.State.Place);
}
