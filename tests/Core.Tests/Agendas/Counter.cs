using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Calendars;
using MissionReg.Core.Tests.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>
/// A case under a procedure as it ships, counted on the calendar as it ships. Each step is given by whoever may, at the time
/// of the last <see cref="At"/>, and must be carried out; what is to be refused goes through <see cref="When"/>. Forms and
/// checklists are filled with what is plausible; a test says only what it is about.
/// </summary>
internal sealed record Counter(CaseScenario Case)
{
    public CaseState State => Case.State;

    public ImmutableArray<AgendaEntry> Agenda => Case.Agenda;

    public Procedure Procedure => Case.Procedure;

    public Office Office => Case.Office!;

    /// <param name="procedure">Id, which is the name of its file.</param>
    /// <param name="office">Id; the first of the procedure's if not given.</param>
    /// <param name="centre">Where the application is handed in; at the office if not given. See <see cref="Centre"/>.</param>
    public static Counter Of(string procedure, string? office = null, CentreDesk? centre = null) =>
        Of(ShippedSeeds.Load($"seeds/procedures/{procedure}.json"), office, centre);

    /// <param name="procedure">One that ships, perhaps with something changed.</param>
    public static Counter Of(Procedure procedure, string? office = null, CentreDesk? centre = null)
    {
        var decides = office is null ? procedure.Offices[0] : procedure.FindOffice(office)!;
        var calendar = new WorkCalendar(Kazakhstan.Calendar, decides.Hours, DateTimeZoneProviders.Tzdb[decides.Zone]);
        return new Counter(CaseScenario.Starting("2026-03-12 10:00") with
        {
            Procedure = procedure,
            Office = decides,
            Calendar = calendar,
            Centre = centre,
            CaseNumber = $"{Procedure.Prefix(procedure.CasePrefix, decides)}-2026-000001",
        });
    }

    /// <summary>A centre that ships, with its days: <c>Counter.Centre("kz-2008", "almaty-almaly")</c>.</summary>
    public static CentreDesk Centre(string list, string id) => Centres(list).Single(desk => desk.Centre.Id == id);

    /// <summary>All centres of a list that ships.</summary>
    public static IEnumerable<CentreDesk> Centres(string list)
    {
        var file = $"seeds/centres/{list}.json";
        return CentreSeed.Parse(ShippedSeeds.Read(file), file, ShippedSeeds.Read("seeds/centres/centres.schema.json")).Centres.Select(
            centre => new CentreDesk(centre, new WorkCalendar(Kazakhstan.Calendar, centre.Hours, DateTimeZoneProviders.Tzdb[centre.Zone])));
    }

    /// <param name="clock">Office-local, <c>2024-02-28 17:59</c>.</param>
    public Counter At(string clock) => this with { Case = Case.On(clock) };

    public AgendaEntry Entry(string id) => Case.Entry(id);

    /// <summary>The last day of an entry of the agenda.</summary>
    public LocalDate Due(string id) => Entry(id).Deadline.DueOn;

    /// <param name="fields">In place of what would be filled in; an empty text leaves a field blank.</param>
    /// <param name="kind">The first of the procedure's if not given.</param>
    /// <param name="without">Items of the checklist that are not handed in; the recipient insists.</param>
    public Counter Submit(IReadOnlyDictionary<string, string>? fields = null, string? kind = null, params string[] without) =>
        Do(Acceptor, Application(fields, kind, without));

    /// <summary>What <see cref="Submit"/> hands in, to be changed and given through <see cref="When"/>.</summary>
    public Submit Application(IReadOnlyDictionary<string, string>? fields = null, string? kind = null, params string[] without) =>
        PlausibleApplication.Of(this, fields ?? ImmutableDictionary<string, string>.Empty, kind ?? Procedure.Kinds[0].Id, without);

    public Counter Register() => Do(Role.Clerk, new Register(null));

    public Counter StartReview() => Do(Role.Specialist, new StartReview());

    /// <param name="variant">Needed if the outcome has several.</param>
    /// <param name="fields">In place of what the officer would plausibly fill in.</param>
    /// <param name="validUntil">The last day that was asked for if not given.</param>
    public Counter Draft(string? variant = null, IReadOnlyDictionary<string, string>? fields = null, LocalDate? validUntil = null) => Do(
        Role.Specialist,
        new DraftCertificate(validUntil, variant, PlausibleForm.OfOfficer(Procedure, variant, fields ?? ImmutableDictionary<string, string>.Empty, Case.Clock.Date)));

    /// <param name="ground">Of the procedure's.</param>
    /// <param name="decision">Where the ground rests on one.</param>
    public Counter Refuse(string ground, CourtDecision? decision = null) => Do(
        Role.Specialist,
        new Refuse(
            [ground],
            "What was found stands here in words.",
            decision is null ? null : ImmutableSortedDictionary<string, CourtDecision>.Empty.Add(ground, decision)));

    /// <summary>Laid before the head and signed.</summary>
    public Counter Sign() => Do(Role.Specialist, new SendForSignature()).Do(Role.Head, new Sign("K7QD-M2XP"));

    public Counter Notify(string by = "phone") => Do(AtPaper, new Notify(by, null));

    /// <summary>To the recipient, who brings all that is asked, or as <paramref name="change"/> has it.</summary>
    public Counter HandOut(Func<HandOut, HandOut>? change = null) => Do(AtPaper, (change ?? (c => c))(InPerson));

    public Counter HandToAccumulation() => Do(Role.CentreInspector, new HandToAccumulation(null));

    public Counter Dispatch(Leg leg) => Do(leg is Leg.ToCentre ? Role.Clerk : Role.AccumulationInspector, new Dispatch(Manifest(leg), leg));

    public Counter Arrive(Leg leg) => Do(leg is Leg.ToCentre ? Role.AccumulationInspector : Role.Clerk, new Arrive(Manifest(leg), leg, []));

    public Counter PassDeadlines() => Do(Role.System, new PassDeadlines());

    public Counter Archive() => Do(Role.Archivist, new Archive("City archive"));

    /// <summary>Any other command, by somebody in this role.</summary>
    public Counter Do(Role role, CaseCommand command) => this with { Case = Case.And(By(role), command) };

    /// <summary>A command that may be refused.</summary>
    public Verdict When(Role role, CaseCommand command) => Case.When(By(role), command);

    /// <summary>Whoever takes applications here.</summary>
    public Role Acceptor => Case.Centre is null ? Role.Clerk : Role.CentreInspector;

    /// <summary>What the recipient brings to collect.</summary>
    public HandOut InPerson => new(
        State.Receipt.Number,
        Collector.Recipient,
        Procedure.Subject.Document is { } id && State.Fields.TryGetValue(id, out var document) ? document : "N01234567",
        SignedInJournal: true);

    private Role AtPaper => State.Place is Place.Centre ? Role.CentreInspector : Role.Clerk;

    private static string Manifest(Leg leg) => $"manifest {leg}";

    private Actor By(Role role) => role switch
    {
        Role.Recipient => Actor.Recipient,
        Role.System => Actor.System,
        _ => People.Of(role.IsOfCentre() ? Case.Centre!.Centre.Id : Office.Id, RoleName.Of(role), role),
    };
}
