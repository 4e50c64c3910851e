using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>Counters under Almaty's three procedures, and what their tests do over and over.</summary>
internal static class AlmatyCounters
{
    public static Counter Of(string procedure) => Counter.Of(AlmatySeeds.Procedure(procedure));

    /// <summary>At the window of a centre that works from Monday to Saturday, with the courier at 11:30 and 16:30.</summary>
    public static Counter AtCentre(string procedure) =>
        Counter.Of(AlmatySeeds.Procedure(procedure), centre: Counter.Centre("kz-2008", "almaty-almaly"));

    extension(Counter counter)
    {
        /// <summary>From the office's journal to the draft, all at one time.</summary>
        public Counter Prepare(string clock) => counter.At(clock).Register().StartReview().Draft();

        /// <summary>The courier leaves and arrives.</summary>
        public Counter Bring(Leg leg, string left, string arrived) => counter.At(left).Dispatch(leg).At(arrived).Arrive(leg);

        /// <summary>The last day of an entry, as it is written in the tests' tables.</summary>
        public string LastDay(string id) => LocalDatePattern.Iso.Format(counter.Due(id));
    }
}
