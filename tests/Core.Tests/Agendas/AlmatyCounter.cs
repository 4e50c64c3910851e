using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Calendars;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>A case under one of Almaty's shipped procedures and the shipped calendar; clocks are the office's, <c>2026-03-12 10:00</c>.</summary>
internal sealed record AlmatyCounter(Procedure Procedure, CentreDesk? Centre, CaseState? Found)
{
    private const string CaseNumber = "ALM-2026-000001";
    private const string CentreId = "almaty-almaly";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly ImmutableSortedDictionary<string, string> Form = new Dictionary<string, string>
    {
        ["activityTo"] = "2028-12-31",
        ["adultMembers"] = "3",
        ["premisesOwner"] = "natural-person",
        ["identityNumber"] = "N0SAMPLE1",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly OfficeHours CentreHours = Kazakhstan.CentreHours;

    public CaseState State => Found ?? throw new InvalidOperationException("there is no case yet");

    private Office Office => Procedure.Offices[0];

    private WorkCalendar Calendar => new(Kazakhstan.Calendar, Office.Hours, DateTimeZoneProviders.Tzdb[Office.Zone]);

    public static AlmatyCounter At(string procedure) => new(AlmatySeeds.Procedure(procedure), null, null);

    /// <summary>At the window of a centre that works from Monday to Saturday, with the courier at 11:30 and 16:30.</summary>
    public static AlmatyCounter AtCentre(string procedure) => At(procedure) with
    {
        Centre = new CentreDesk(
            new Centre
            {
                Id = CentreId,
                Code = "05",
                Region = "almaty-city",
                Name = new LocalizedText("Орталық", "Центр", "Centre"),
                Address = new LocalizedText("Алматы", "Алматы", "Almaty"),
                Phones = [],
                Zone = "Asia/Almaty",
                Calendar = "kz",
                Hours = CentreHours,
                Runs = [new LocalTime(11, 30), new LocalTime(16, 30)],
                Paragraph = "A1",
            },
            new WorkCalendar(Kazakhstan.Calendar, CentreHours, Kazakhstan.AlmatyZone)),
    };

    /// <summary>Everything the checklist asks for, handed in by the recipient in person.</summary>
    public AlmatyCounter Submit(string clock)
    {
        var kind = Procedure.Kinds[0].Id;
        var values = FormValues.Of(kind, Centre is not null, Form);
        var needed = Checklist.Required(Procedure, values).ToList();
        return Give(clock, Centre is null ? Role.Clerk : Role.CentreInspector, new Submit(
            kind,
            Form,
            [.. needed.Where(IsPaper).SelectMany(i => Enumerable.Range(1, Checklist.CountOf(Procedure, i, values)), (i, n) => Scan(i.Id, n))],
            [.. needed.Where(i => i.Presentation is Presentation.Thing).Select(i => new ReceivedItem(i.Id, "Әндер жинағы", "kk", 10))],
            [.. needed.Where(i => i.Presentation is Presentation.Shown).Select(i => i.Id)],
            AcceptIncomplete: false)
        {
            Earlier = Procedure.Kinds[0].RefersTo is null ? null : new EarlierReference("ALM-MC-2026-000001", "ALM-M-2026-000001", true),
        });
    }

    /// <summary>From the office's journal to the head's desk, all at one time.</summary>
    public AlmatyCounter Prepare(string clock) => this
        .Give(clock, Role.Clerk, new Register(null))
        .Give(clock, Role.Specialist, new StartReview())
        .Give(clock, Role.Specialist, new DraftCertificate(null))
        .Give(clock, Role.Specialist, new SendForSignature());

    public AlmatyCounter Refuse(string clock) => this
        .Give(clock, Role.Clerk, new Register(null))
        .Give(clock, Role.Specialist, new StartReview())
        .Give(clock, Role.Specialist, new Refuse(["incomplete-or-false-information"], "The territory is another."));

    public AlmatyCounter Sign(string clock) => Give(clock, Role.Head, new Sign("K7QD-M2XP"));

    public AlmatyCounter Pass(string clock) => Give(clock, Role.System, new PassDeadlines());

    /// <summary>The courier leaves and arrives.</summary>
    public AlmatyCounter Bring(Leg leg, string left, string arrived)
    {
        var (from, to) = leg is Leg.ToCentre ? (Role.Clerk, Role.AccumulationInspector) : (Role.AccumulationInspector, Role.Clerk);
        return Give(left, from, new Dispatch($"M-{leg}", leg)).Give(arrived, to, new Arrive($"M-{leg}", leg, []));
    }

    /// <summary>Gives a command that must be carried out.</summary>
    public AlmatyCounter Give(string clock, Role role, CaseCommand command)
    {
        var context = Context(clock, role);
        var accepted = Assert.IsType<Decision.Accepted>(CaseDecider.Decide(command, Found, context));
        var recorded = EventChain.Append(
            CaseNumber, Found?.Version ?? 0, Found?.LastHash ?? "", accepted.Events, context.Now, context.CommandId, context.Actor.Stamp(), "office");
        return this with { Found = recorded.Aggregate(Found, CaseEvolution.Evolve) };
    }

    public Refusal Refused(string clock, Role role, CaseCommand command) =>
        Assert.IsType<Decision.Refused>(CaseDecider.Decide(command, Found, Context(clock, role))).Refusal;

    public IEnumerable<string> Entries() => Agenda().Select(e => e.Id);

    public AgendaEntry Entry(string id) => Agenda().Single(e => e.Id == id);

    public string Due(string id) => LocalDatePattern.Iso.Format(Entry(id).Deadline.DueOn);

    private ImmutableArray<AgendaEntry> Agenda() => Core.Cases.Agenda.Of(State, Procedure, Calendar, Centre);

    private DecisionContext Context(string clock, Role role) => new(
        Wall.Parse(clock).Value.InZoneLeniently(Calendar.Zone).ToInstant(),
        role is Role.System ? Actor.System : new Actor($"a.{role}", $"A. {role}", "post", [role], role.IsOfCentre() ? CentreId : Office.Id),
        $"command {Found?.Version ?? 0}",
        Procedure,
        Calendar,
        "ALM-N-2026-000001")
    {
        Office = Office,
        Centre = Centre,
        CentreNumber = Centre is null ? null : "05-2026-000001",
    };

    private static bool IsPaper(ChecklistItem item) => item.Presentation is Presentation.Copy or Presentation.Original or Presentation.Compared;

    private static ReceivedDocument Scan(string id, int copy) => new(id, $"hash of {id} {copy}", "pdf", 1, 1000, ActiveContent: false);
}
