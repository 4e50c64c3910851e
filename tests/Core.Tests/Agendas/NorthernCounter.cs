using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Calendars;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>
/// A case under the shipped procedure of Astana or Atyrau and the shipped calendar. Clocks are the office's:
/// <c>2026-03-12 10:00</c>.
/// </summary>
internal sealed record NorthernCounter(Procedure Procedure, CaseState? Found)
{
    private const string CaseNumber = "N-2026-000001";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly Procedure AstanaSeed = ShippedSeeds.Load("seeds/procedures/astana-2008-missionary.json");
    private static readonly Procedure AtyrauSeed = ShippedSeeds.Load("seeds/procedures/atyrau-2007-missionary.json");

    public CaseState State => Found ?? throw new InvalidOperationException("there is no case yet");

    public ImmutableArray<AgendaEntry> Agenda => MissionReg.Core.Cases.Agenda.Of(State, Procedure, Calendar);

    public IEnumerable<string> Entries => Agenda.Select(e => e.Id);

    private Office Office => Procedure.Offices[0];

    private WorkCalendar Calendar => new(Kazakhstan.Calendar, Office.Hours, DateTimeZoneProviders.Tzdb[Office.Zone]);

    public static NorthernCounter Astana() => new(AstanaSeed, null);

    public static NorthernCounter Atyrau() => new(AtyrauSeed, null);

    /// <summary>The clerk accepts one of the samples.</summary>
    public NorthernCounter Submit(string clock, string sample = "granted") =>
        Give(clock, Role.Clerk, ApplicationSample.Read(Procedure.Id, sample).Command);

    public NorthernCounter Review(string clock) => this
        .Give(clock, Role.Clerk, new Register(null))
        .Give(clock, Role.Specialist, new StartReview());

    /// <summary>From the draft to the head's signature, all at one time.</summary>
    public NorthernCounter Sign(string clock, CaseCommand draft) => this
        .Give(clock, Role.Specialist, draft)
        .Give(clock, Role.Specialist, new SendForSignature())
        .Give(clock, Role.Head, new Sign("K7QD-M2XP"));

    public NorthernCounter Pass(string clock) => Give(clock, Role.System, new PassDeadlines());

    /// <summary>Gives a command that must be carried out.</summary>
    public NorthernCounter Give(string clock, Role role, CaseCommand command)
    {
        var context = Context(clock, role);
        var accepted = Assert.IsType<Decision.Accepted>(CaseDecider.Decide(command, Found, context));
        var recorded = EventChain.Append(
            CaseNumber, Found?.Version ?? 0, Found?.LastHash ?? "", accepted.Events, context.Now, context.CommandId, context.Actor.Stamp(), "office");
        return this with { Found = recorded.Aggregate(Found, CaseEvolution.Evolve) };
    }

    public Refusal Refused(string clock, Role role, CaseCommand command) =>
        Assert.IsType<Decision.Refused>(CaseDecider.Decide(command, Found, Context(clock, role))).Refusal;

    public AgendaEntry Entry(string id) => Agenda.Single(e => e.Id == id);

    public string Due(string id) => LocalDatePattern.Iso.Format(Entry(id).Deadline.DueOn);

    public RegistrationStanding? StandingOn(int year, int month, int day) => State.Standing(Procedure, new LocalDate(year, month, day));

    private DecisionContext Context(string clock, Role role) => new(
        Wall.Parse(clock).Value.InZoneStrictly(Calendar.Zone).ToInstant(),
        role switch
        {
            Role.System => Actor.System,
            Role.Recipient => Actor.Recipient,
            _ => new Actor($"a.{role}", $"A. {role}", "post", [role], Office.Id),
        },
        $"command {Found?.Version ?? 0}",
        Procedure,
        Calendar,
        "NL-2026-000001")
    {
        Office = Office,
    };
}
