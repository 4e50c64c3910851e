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
        procedures = Files(folder, "procedures")
            .Select(file => ProcedureSeed.Parse(File.ReadAllText(file), Path.GetFileName(file), schema))
            .ToImmutableDictionary(p => (p.Id, p.Version));
        var wordingSchema = Read(folder, "wording", "wording.schema.json");
        wordings = Files(folder, "wording").Where(f => Path.GetFileName(f) != ProblemsFile)
            .Select(file => Wording.Parse(File.ReadAllText(file), Path.GetFileName(file), wordingSchema))
            .ToImmutableDictionary(w => w.Procedure);
        Problems = ProblemCatalog.Parse(Read(folder, "wording", ProblemsFile), ProblemsFile, Read(folder, "wording", "problems.schema.json"));
        FieldMessages = Problems.FieldMessages;
        var holidays = Files(folder, "calendars")
            .Select(file => PublicCalendar.Parse(File.ReadAllText(file), Path.GetFileName(file)))
            .ToImmutableDictionary(c => c.Id);
        calendars = procedures.ToImmutableDictionary(
            p => p.Key,
            p => new WorkCalendar(holidays[p.Value.Office.Calendar], p.Value.Office.Hours, DateTimeZoneProviders.Tzdb[p.Value.Office.Zone]));
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
            .Select(versions => versions.MaxBy(p => p.Offered.From)!)
            .OrderBy(p => p.Id, StringComparer.Ordinal),
    ];

    /// <summary>One procedure for each office: whose zone and hours its morning goes by.</summary>
    public ImmutableArray<Procedure> Offices() => [.. procedures.Values.DistinctBy(p => p.Office.Id)];

    private static string Read(string folder, string kind, string file) => File.ReadAllText(Path.Combine(folder, kind, file));

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.GetFiles(Path.Combine(folder, kind), "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
