using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The counters of Astana and Atyrau, at which the applications of the walkthrough are handed in.</summary>
internal static class NorthernCounter
{
    private static readonly Procedure Astana = ShippedSeeds.Load("seeds/procedures/astana-2008-missionary.json");
    private static readonly Procedure Atyrau = ShippedSeeds.Load("seeds/procedures/atyrau-2007-missionary.json");

    /// <param name="clock">Office-local, <c>2024-02-28 17:59</c>.</param>
    /// <param name="sample">Name of the file, without its ending.</param>
    public static Counter InAstana(string clock, string sample = "granted") => Submitted(Astana, clock, sample);

    /// <inheritdoc cref="InAstana"/>
    public static Counter InAtyrau(string clock, string sample = "granted") => Submitted(Atyrau, clock, sample);

    public static Counter Reviewed(this Counter counter) => counter.Register().StartReview();

    public static IEnumerable<string> Entries(this Counter counter) => counter.Agenda.Select(entry => entry.Id);

    public static RegistrationStanding? StandingOn(this Counter counter, int year, int month, int day) =>
        counter.State.Standing(counter.Procedure, new LocalDate(year, month, day));

    private static Counter Submitted(Procedure procedure, string clock, string sample) =>
        Counter.Of(procedure).At(clock).Do(Role.Clerk, ApplicationSample.Read(procedure.Id, sample).Command);
}
