using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Calendars;
using MissionReg.Core.Tests.Centres;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>
/// An application for an address certificate at the window of a centre, under the shipped procedure, centres and calendar.
/// Clocks are those on the town's walls: <c>2026-03-12 10:00</c>.
/// </summary>
internal sealed record MojWindow(Office Bureau, WorkCalendar Days, CentreDesk Desk, ImmutableArray<RecordedEvent> History, CaseState? Known)
{
    public const string CaseNumber = "MOJ-A-ALA-2026-000001";
    public const string IdentityCard = "000000011";

    private static readonly Procedure Moj = MojSeed.Procedure();
    private static readonly CentreList Centres = ShippedCentres.List();
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public CaseState State => Known!;

    public ImmutableArray<AgendaEntry> Entries => Agenda.Of(State, Moj, Days, Desk);

    public static MojWindow Of(string centre)
    {
        var found = Centres.Centres.Single(known => known.Id == centre);
        var bureau = Moj.Offices.Single(office => office.Region == found.Region);
        return new MojWindow(
            bureau,
            new WorkCalendar(Kazakhstan.Calendar, bureau.Hours, DateTimeZoneProviders.Tzdb[bureau.Zone]),
            new CentreDesk(found, new WorkCalendar(Kazakhstan.Calendar, found.Hours, DateTimeZoneProviders.Tzdb[found.Zone])),
            [],
            null);
    }

    public static MojWindow AcceptedAt(string clock, string centre = "almaty-almaly") =>
        Of(centre).And(clock, Role.CentreInspector, Application(compared: true));

    /// <summary>Nobody compared the copy of the identity document, and the applicant insisted.</summary>
    public static MojWindow AcceptedUncomparedAt(string clock) =>
        Of("almaty-almaly").And(clock, Role.CentreInspector, Application(compared: false) with { AcceptIncomplete = true });

    public AgendaEntry Entry(string id) => Entries.Single(entry => entry.Id == id);

    public string Due(string id) => Iso(Entry(id).Deadline.DueOn);

    public string ReadyBy => Wall.Format(State.Receipt.ReadyBy);

    public MojWindow ArrivedAtBureau(string clock) =>
        And(clock, Role.AccumulationInspector, new Dispatch("there", Leg.ToOffice)).And(clock, Role.Clerk, new Arrive("there", Leg.ToOffice, []));

    public MojWindow Approved(string clock) => UnderReview(clock)
        .And(clock, Role.Specialist, new DraftCertificate(null, Fields: Answer("Алматы қаласы, Шұғыла көшесі, 14-үй")))
        .Signed(clock);

    public MojWindow Returned(string clock) => UnderReview(clock)
        .And(clock, Role.Specialist, new Refuse(["missing-document"], "Көшірме түпнұсқамен салыстырылмаған."))
        .Signed(clock);

    public MojWindow ArrivedAtCentre(string clock) =>
        And(clock, Role.Clerk, new Dispatch("back", Leg.ToCentre)).And(clock, Role.CentreInspector, new Arrive("back", Leg.ToCentre, []));

    public MojWindow And(string clock, Role role, CaseCommand command)
    {
        var context = Context(clock, role);
        var decision = CaseDecider.Decide(command, Known, context);
        var events = Assert.IsType<Decision.Accepted>(decision).Events;
        var recorded = EventChain.Append(
            CaseNumber, History.Length, Known?.LastHash ?? "", events, context.Now, context.CommandId, context.Actor.Stamp(), "centre");
        return this with { History = [.. History, .. recorded], Known = recorded.Aggregate(Known, CaseEvolution.Evolve) };
    }

    /// <summary>The code with which the command is refused.</summary>
    public string Refuses(string clock, Role role, CaseCommand command) =>
        Assert.IsType<Decision.Refused>(CaseDecider.Decide(command, Known, Context(clock, role))).Refusal.Code;

    /// <summary>What the bureau fills into the certificate.</summary>
    public static ImmutableSortedDictionary<string, string> Answer(string address) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("foundAddress", address);

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string At(LocalDateTime moment) => Wall.Format(moment);

    private MojWindow UnderReview(string clock) => And(clock, Role.Clerk, new Register(null)).And(clock, Role.Specialist, new StartReview());

    private MojWindow Signed(string clock) => And(clock, Role.Specialist, new SendForSignature()).And(clock, Role.Head, new Sign("K7QD-M2XP"));

    private DecisionContext Context(string clock, Role role)
    {
        var place = role.IsOfCentre() ? Desk.Centre.Id : role is Role.System ? "" : Bureau.Id;
        var actor = new Actor(RoleName.Of(role), $"Name of {RoleName.Of(role)}", "Post", [role], place);
        var now = Wall.Parse(clock).Value.InZoneLeniently(Desk.Calendar.Zone).ToInstant();
        return new DecisionContext(now, actor, $"command {History.Length + 1}", Moj, Days, "MOJ-AC-ALA-2026-000001")
        {
            Office = Bureau,
            Centre = Desk,
            CentreNumber = "ALA1-2026-000001",
        };
    }

    public static Submit Application(bool compared) => new(
        "issue",
        ImmutableSortedDictionary<string, string>.Empty
            .Add("recipientKind", "natural-person")
            .Add("identityNumber", IdentityCard),
        [new ReceivedDocument("identity-document", "hash of the copy", "pdf", 1, 1000, ActiveContent: false)],
        [],
        [],
        AcceptIncomplete: false)
    {
        Compared = compared ? ["identity-document"] : [],
    };
}
