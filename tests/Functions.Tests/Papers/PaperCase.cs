using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Functions.Tests.Papers.Officers;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>A case under a shipped procedure, made by the decider from commands; Almaty's of missionaries if nothing else is said.</summary>
internal sealed record PaperCase(ImmutableArray<RecordedEvent> History)
{
    public const string Number = "ALM-M-2026-000123";
    public const string OutcomeNumber = "ALM-MC-2026-000045";
    public const string VerificationCode = "7K3MQ9TXB2VHN5DC";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly Procedure Almaty = Press.Seeds.Procedure("almaty-2011-missionary", "2011-07-11.1");

    public static Submit Application { get; } = new(
        "registration",
        MissionaryApplication.Fields,
        [Scan("association-authority"), Scan("association-registration"), Scan("invitation"), Scan("invitation", "page two")],
        [new("materials", "Сборник гимнов", "қазақша", 3), new("materials", "Songs of Hope", "English", 12)],
        ["passport"],
        AcceptIncomplete: false);

    public Procedure Procedure { get; init; } = Almaty;

    public Office Office { get; init; } = Almaty.Offices[0];

    /// <summary>Where it was handed in, if not at the office.</summary>
    public CentreDesk? Centre { get; init; }

    public CaseState State => CaseEvolution.Fold(History)!;

    public OpenCase Open => new(State, Procedure, Press.Seeds.CalendarOf(Office), Centre);

    /// <summary>A sample under any procedure, handed in at the same hour; a centre's sample was brought to the office in the afternoon.</summary>
    /// <param name="procedure">Id.</param>
    /// <param name="file">See <see cref="SampleApplication"/>.</param>
    /// <param name="centre">Id.</param>
    /// <param name="change">Of the application, before it is handed in.</param>
    public static PaperCase Sample(string procedure, string file, string? centre = null, Func<Submit, Submit>? change = null)
    {
        var (shipped, desk) = (Press.Seeds.Versions(procedure)[0], centre is null ? null : Press.Seeds.FindCentre(centre));
        var office = shipped.Offices.FirstOrDefault(o => desk is not null && o.Region == desk.Centre.Region) ?? shipped.Offices[0];
        var submit = (change ?? (a => a))(SampleApplication.Of(shipped, file));
        var blank = new PaperCase([]) { Procedure = shipped, Office = office, Centre = desk };
        return desk is null
            ? blank.Give("2026-03-12 10:00", Clerk, submit)
            : blank.Give("2026-03-12 10:00", Inspector, submit)
                .Give("2026-03-12 10:30", Inspector, new HandToAccumulation(null))
                .Give("2026-03-12 10:40", Accumulation, new Dispatch("1", Leg.ToOffice))
                .Give("2026-03-12 10:50", Clerk, new Arrive("1", Leg.ToOffice, []));
    }

    /// <summary>Handed in on Thursday 12 March 2026 at ten; ready by Thursday 26 March, Nauryz between.</summary>
    public static PaperCase Handed(Submit? application = null, Actor? by = null) =>
        new PaperCase([]).Give("2026-03-12 10:00", by ?? Clerk, application ?? Application);

    public PaperCase Certified(Actor? by = null) => Drafted().Signed(by ?? Officers.Head);

    /// <param name="variant">Of the outcome's papers, where there are several.</param>
    /// <param name="fields">What the officer fills in.</param>
    public PaperCase Drafted(string? variant = null, params ReadOnlySpan<(string Field, string Value)> fields)
    {
        var filled = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in fields)
        {
            filled.Add(field, value);
        }

        return Reviewed().Give("2026-03-16 10:00", Specialist, new DraftCertificate(null, variant, filled.ToImmutable()));
    }

    public PaperCase Refused(string reasons, params string[] grounds) => RefusalDrafted(reasons, grounds).Signed();

    public PaperCase RefusalDrafted(string reasons, params string[] grounds) =>
        Reviewed().Give("2026-03-16 10:00", Specialist, new Refuse([.. grounds], reasons));

    public static Submit With(string field, string value) => Application with { Fields = Application.Fields.SetItem(field, value) };

    public static ReceivedDocument Scan(string documentId, string content = "page one") =>
        new(documentId, $"hash of {content} of {documentId}", "pdf", 1, 1000, ActiveContent: false);

    public PaperCase Registered() => Give("2026-03-12 11:00", Clerk, new Register(null));

    public PaperCase Reviewed() => Registered().Give("2026-03-13 09:30", Specialist, new StartReview());

    public PaperCase Signed(Actor? head = null) => Give("2026-03-16 11:00", Specialist, new SendForSignature())
        .Give("2026-03-17 12:00", head ?? Officers.Head, new Sign(VerificationCode));

    /// <param name="clock">On the office's wall.</param>
    /// <param name="actor">An officer, wherever he sits: here he acts for the case's office or centre.</param>
    /// <param name="command">It must be carried out.</param>
    public PaperCase Give(string clock, Actor actor, CaseCommand command)
    {
        var calendar = Press.Seeds.CalendarOf(Office);
        var now = Wall.Parse(clock).Value.InZoneStrictly(calendar.Zone).ToInstant();
        var (before, id) = (CaseEvolution.Fold(History), $"command {History.Length + 1}");
        var by = actor.Office.Length == 0 ? actor : actor with { Office = actor.Roles.Any(r => r.IsOfCentre()) ? Centre!.Centre.Id : Office.Id };
        var decision = CaseDecider.Decide(command, before, new DecisionContext(now, by, id, Procedure, calendar, NumberOfOutcome)
        {
            Office = Office,
            Centre = Centre,
            CentreNumber = Centre is null ? null : $"PSC-{Centre.Centre.Code}-2026-000007",
        });
        var accepted = decision as Decision.Accepted
            ?? throw new InvalidOperationException($"{NumberOfCase}: {command.GetType().Name} is refused, {((Decision.Refused)decision).Refusal.Code}");
        var recorded = EventChain.Append(NumberOfCase, History.Length, before?.LastHash ?? "", accepted.Events, now, id, by.Stamp(), "office");
        return this with { History = [.. History, .. recorded] };
    }

    private string NumberOfCase => Procedure == Almaty ? Number : $"{Procedure.Prefix(Procedure.CasePrefix, Office)}-2026-000123";

    private string NumberOfOutcome => Procedure == Almaty ? OutcomeNumber : $"{Procedure.Prefix(Procedure.CertificatePrefix, Office)}-2026-000045";
}
