using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Functions.Tests.Papers.Officers;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>A case under the shipped procedure, made by the decider from commands.</summary>
internal sealed record PaperCase(ImmutableArray<RecordedEvent> History)
{
    public const string Number = "ALM-M-2026-000123";
    public const string OutcomeNumber = "ALM-MC-2026-000045";
    public const string VerificationCode = "7K3MQ9TXB2VHN5DC";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly Procedure Almaty = Press.Seeds.Procedure("almaty-2011-missionary", "2011-07-11.1");

    public static Submit Application { get; } = new(
        "registration",
        new Dictionary<string, string>
        {
            ["applicantName"] = "Әбдіқадыров Ғалымжан Өмірұлы",
            ["address"] = "Алматы, Абай даңғылы, 10-үй, 5-пәтер",
            ["identityKind"] = "passport",
            ["identityNumber"] = "N12345678",
            ["identityIssuer"] = "Министерство внутренних дел",
            ["identityIssuedOn"] = "2020-02-29",
            ["citizenship"] = "Қазақстан Республикасы",
            ["denomination"] = "Христианство",
            ["association"] = "Объединение «Свет Надежды»",
            ["activityFrom"] = "2026-04-01",
            ["activityTo"] = "2026-12-31",
            ["territory"] = "Бостандық ауданы",
            ["region"] = "Алматы қаласы",
            ["homeAddress"] = "Алматы, Сәтбаев көшесі, 1",
            ["phone"] = "+7 701 000 00 00",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        [Scan("association-authority"), Scan("association-registration"), Scan("invitation"), Scan("invitation", "page two")],
        [new("materials", "Сборник гимнов", "қазақша", 3), new("materials", "Songs of Hope", "English", 12)],
        ["passport"],
        AcceptIncomplete: false);

    public CaseState State => CaseEvolution.Fold(History)!;

    public OpenCase Open => new(State, Almaty, Press.Seeds.CalendarOf(Almaty.Offices[0]), null);

    /// <summary>Handed in on Thursday 12 March 2026 at ten; ready by Thursday 26 March, Nauryz between.</summary>
    public static PaperCase Handed(Submit? application = null, Actor? by = null) =>
        new PaperCase([]).Give("2026-03-12 10:00", by ?? Clerk, application ?? Application);

    public PaperCase Certified(Actor? by = null) => Reviewed()
        .Give("2026-03-16 10:00", Specialist, new DraftCertificate(null))
        .Signed(by ?? Officers.Head);

    public PaperCase Refused(string reasons, params string[] grounds) => Reviewed()
        .Give("2026-03-16 10:00", Specialist, new Refuse([.. grounds], reasons))
        .Signed(Officers.Head);

    public static Submit With(string field, string value) => Application with { Fields = Application.Fields.SetItem(field, value) };

    public static ReceivedDocument Scan(string documentId, string content = "page one") =>
        new(documentId, $"hash of {content} of {documentId}", "pdf", 1, 1000, ActiveContent: false);

    public PaperCase Registered() => Give("2026-03-12 11:00", Clerk, new Register(null));

    private PaperCase Reviewed() => Registered().Give("2026-03-13 09:30", Specialist, new StartReview());

    private PaperCase Signed(Actor head) => Give("2026-03-16 11:00", Specialist, new SendForSignature())
        .Give("2026-03-17 12:00", head, new Sign(VerificationCode));

    private PaperCase Give(string clock, Actor actor, CaseCommand command)
    {
        var calendar = Press.Seeds.CalendarOf(Almaty.Offices[0]);
        var now = Wall.Parse(clock).Value.InZoneStrictly(calendar.Zone).ToInstant();
        var (before, id) = (CaseEvolution.Fold(History), $"command {History.Length + 1}");
        var decision = CaseDecider.Decide(command, before, new DecisionContext(now, actor, id, Almaty, calendar, OutcomeNumber) { Office = Almaty.Offices[0] });
        var accepted = Assert.IsType<Decision.Accepted>(decision);
        return new([.. History, .. EventChain.Append(Number, History.Length, before?.LastHash ?? "", accepted.Events, now, id, actor.Stamp(), "office")]);
    }
}
