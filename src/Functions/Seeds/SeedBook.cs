using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>The reference data of this installation: procedures in all their versions and calendars. Read once, at start.</summary>
public sealed class SeedBook
{
    private const string ProblemsFile = "problems.json";

    private readonly ImmutableDictionary<(string Id, string Version), Procedure> procedures;
    private readonly ImmutableDictionary<(string Id, string Version), WorkCalendar> calendars;
    private readonly ImmutableDictionary<string, Wording> wordings;

    /// <param name="folder">Folder <c>seeds</c>.</param>
    /// <exception cref="Core.SeedException">A file is at fault; it names file, path and reason.</exception>
    public SeedBook(string folder)
    {
        var schema = Read(folder, "procedures", "procedure.schema.json");
        var read = Parse(Files(folder, "procedures"), (json, file) => ProcedureSeed.Parse(json, file, schema));
        procedures = ByKey(read, p => (p.Id, p.Version), "$.version");
        var wordingSchema = Read(folder, "wording", "wording.schema.json");
        wordings = ByKey(
            Parse(Files(folder, "wording").Where(f => Path.GetFileName(f) != ProblemsFile), (json, file) => Wording.Parse(json, file, wordingSchema)),
            w => w.Procedure,
            "$.procedure");
        Problems = ProblemCatalog.Parse(Read(folder, "wording", ProblemsFile), ProblemsFile, Read(folder, "wording", "problems.schema.json"));
        FieldMessages = Problems.FieldMessages;
        var holidays = ByKey(Parse(Files(folder, "calendars"), PublicCalendar.Parse), c => c.Id, "$.id");
        calendars = read.ToImmutableDictionary(p => (p.Seed.Id, p.Seed.Version), p => CalendarOf(p.Seed.Office, p.File, holidays));
        foreach (var (file, procedure) in read.Where(p => !wordings.ContainsKey(p.Seed.Id)))
        {
            throw new Core.SeedException(file, "$.id", $"there is no wording for '{procedure.Id}'");
        }
    }

    public ProblemCatalog Problems { get; }

    public FieldMessages FieldMessages { get; }

    /// <summary>The words a procedure prints.</summary>
    public Wording WordingOf(Procedure procedure) => wordings[procedure.Id];

    /// <summary>The version a case was accepted under.</summary>
    public Procedure Procedure(string id, string version) => procedures[(id, version)];

    public WorkCalendar CalendarOf(Procedure procedure) => calendars[(procedure.Id, procedure.Version)];

    /// <summary>The version under which applications are accepted now, if any.</summary>
    public Procedure? Offered(string id, Instant now) => AllOffered(now).FirstOrDefault(p => p.Id == id);

    /// <summary>Every procedure under which applications are accepted now, one version each.</summary>
    public ImmutableArray<Procedure> AllOffered(Instant now) =>
    [
        .. procedures.Values
            .Where(p =>
            {
                var today = now.InZone(CalendarOf(p).Zone).Date;
                return p.Offered.From <= today && (p.Offered.Until is not { } until || today <= until);
            })
            .GroupBy(p => p.Id)
            .Select(Newest)
            .OrderBy(p => p.Id, StringComparer.Ordinal),
    ];

    /// <summary>One procedure for each office: whose zone and hours its morning goes by.</summary>
    public ImmutableArray<Procedure> Offices() =>
        [.. procedures.Values.GroupBy(p => p.Office.Id).Select(Newest).OrderBy(p => p.Office.Id, StringComparer.Ordinal)];

    private static Procedure Newest(IEnumerable<Procedure> versions) =>
        versions.OrderBy(p => p.Offered.From).ThenBy(p => p.Version, StringComparer.Ordinal).Last();

    private static WorkCalendar CalendarOf(Office office, string file, ImmutableDictionary<string, PublicCalendar> holidays) =>
        holidays.TryGetValue(office.Calendar, out var calendar)
            ? new WorkCalendar(calendar, office.Hours, DateTimeZoneProviders.Tzdb[office.Zone])
            : throw new Core.SeedException(file, "$.office.calendar", $"there is no calendar '{office.Calendar}'");

    private static ImmutableArray<(string File, T Seed)> Parse<T>(IEnumerable<string> files, Func<string, string, T> parse) =>
        [.. files.Select(f => (Path.GetFileName(f), parse(File.ReadAllText(f), Path.GetFileName(f))))];

    private static ImmutableDictionary<TKey, T> ByKey<TKey, T>(ImmutableArray<(string File, T Seed)> seeds, Func<T, TKey> key, string path)
        where TKey : notnull
    {
        foreach (var same in seeds.GroupBy(s => key(s.Seed)).Where(g => g.Count() > 1))
        {
            throw new Core.SeedException(same.Last().File, path, $"'{same.Key}' is in {same.First().File} already");
        }

        return seeds.ToImmutableDictionary(s => key(s.Seed), s => s.Seed);
    }

    private static string Read(string folder, string kind, string file) => File.ReadAllText(Path.Combine(folder, kind, file));

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.GetFiles(Path.Combine(folder, kind), "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
