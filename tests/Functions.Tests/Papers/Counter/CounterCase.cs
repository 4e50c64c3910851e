using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Functions.Tests.Papers.Counter;

/// <summary>A sample's case under any shipped procedure, accepted at the office or at its centre, made by the decider from commands.</summary>
internal sealed record CounterCase(Procedure Procedure, Office Office, CentreDesk? Centre, ImmutableArray<RecordedEvent> History)
{
    private const string Number = "SAM-2026-000123";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly Actor Officer = Anybody("officer");
    private static readonly Actor Head = Anybody("head");

    public CaseState State => CaseEvolution.Fold(History)!;

    public OpenCase Open => new(State, Procedure, Press.Seeds.CalendarOf(Office), Centre);

    /// <summary>Handed in on Thursday 12 March 2026 at ten.</summary>
    /// <param name="sample">Folder and file in <c>seeds/samples</c>; the folder is the procedure.</param>
    /// <param name="changed">Fields that are not the sample's.</param>
    public static CounterCase Handed(string sample, params (string Field, string? Value)[] changed)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "samples", sample + ".json")))!;
        var procedure = Press.Seeds.Versions(sample.Split('/')[0])[0];
        var centre = (string?)json["centre"] is { } id ? Press.Seeds.FindCentre(id) : null;
        var office = procedure.Offices.First(o => centre is null || o.Region == centre.Centre.Region);
        var fields = json["fields"]!.AsObject().ToImmutableSortedDictionary(f => f.Key, f => (string)f.Value!, StringComparer.Ordinal);
        foreach (var (field, value) in changed)
            fields = value is null ? fields.Remove(field) : fields.SetItem(field, value);
        return new CounterCase(procedure, office, centre, [])
            .Give("2026-03-12 10:00", Officer, new Submit((string)json["kind"]!, fields, [], [], [], AcceptIncomplete: true));
    }

    /// <summary>Signed on Tuesday 17 March 2026 at noon and, at a centre, still on the way there.</summary>
    public CounterCase Signed()
    {
        var atOffice = Centre is null ? this : Give("2026-03-12 10:30", Officer, new HandToAccumulation(null))
            .Give("2026-03-12 11:00", Officer, new Dispatch("MAN-1", Leg.ToOffice))
            .Give("2026-03-12 12:00", Officer, new Arrive("MAN-1", Leg.ToOffice, []));
        return atOffice.Give("2026-03-12 16:00", Officer, new Register(null))
            .Give("2026-03-13 09:30", Officer, new StartReview())
            .Give("2026-03-16 10:00", Officer, new Refuse(["missing-document"], "Не представлены документы."))
            .Give("2026-03-16 11:00", Officer, new SendForSignature())
            .Give("2026-03-17 12:00", Head, new Sign("7K3MQ9TXB2VHN5DC"));
    }

    /// <summary>At the centre that accepted it since Wednesday, 18 March 2026.</summary>
    public CounterCase BackAtCentre() => Give("2026-03-17 16:00", Officer, new Dispatch("MAN-2", Leg.ToCentre))
        .Give("2026-03-18 10:00", Officer, new Arrive("MAN-2", Leg.ToCentre, []));

    private static Actor Anybody(string id) => new(id, "Петров Иван", "специалист", [.. Enum.GetValues<Role>().Where(r => r is not Role.Recipient)], "");

    private CounterCase Give(string clock, Actor actor, CaseCommand command)
    {
        var calendar = Press.Seeds.CalendarOf(Office);
        var now = Wall.Parse(clock).Value.InZoneStrictly(calendar.Zone).ToInstant();
        var (before, id) = (CaseEvolution.Fold(History), $"command {History.Length + 1}");
        var context = new DecisionContext(now, actor, id, Procedure, calendar, "SAM-R-2026-000045") { Office = Office, Centre = Centre, CentreNumber = "PSC-1" };
        var accepted = Assert.IsType<Decision.Accepted>(CaseDecider.Decide(command, before, context));
        return this with { History = [.. History, .. EventChain.Append(Number, History.Length, before?.LastHash ?? "", accepted.Events, now, id, actor.Stamp(), "office")] };
    }
}
