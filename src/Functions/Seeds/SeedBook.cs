using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>The reference data of this installation: procedures in all their versions, calendars and centres. Read once, at start.</summary>
public sealed class SeedBook
{
    private const string ProblemsFile = "problems.json";

    private readonly ImmutableDictionary<(string Id, string Version), Procedure> procedures;
    private readonly ImmutableDictionary<(string Id, string Version), PublicCalendar> holidays;
    private readonly ImmutableDictionary<string, CentreList> centreLists;
    private readonly ImmutableDictionary<string, CentreDesk> centres;
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
        holidays = ByKey(Parse(Files(folder, "calendars"), PublicCalendar.Parse), c => (c.Id, c.Version), "$.version");
        var centreSchema = Read(folder, "centres", "centres.schema.json");
        var lists = Parse(Files(folder, "centres"), (json, file) => CentreSeed.Parse(json, file, centreSchema));
        centreLists = ByKey(lists, list => list.Id, "$.id");
        centres = ByKey(
            [.. lists.SelectMany(list => list.Seed.Centres, (list, centre) => (list.File, DeskOf(centre, list.File)))], desk => desk.Centre.Id, "$.centres");
        foreach (var (file, procedure) in read)
        {
            CheckReferences(procedure, file);
        }

        foreach (var (file, procedure) in read.Where(p => !wordings.ContainsKey(p.Seed.Id)))
        {
            throw new Core.SeedException(file, "$.id", $"there is no wording for '{procedure.Id}'");
        }
    }

    public ProblemCatalog Problems { get; }

    public FieldMessages FieldMessages { get; }

    /// <summary>The words a procedure prints.</summary>
    public Wording WordingOf(Procedure procedure) => wordings[procedure.Id];

    /// <summary>The words of the courier's manifests, which belong to no one procedure.</summary>
    public Wording ManifestWording => wordings["manifest"];

    /// <summary>The version a case was accepted under.</summary>
    public Procedure Procedure(string id, string version) => procedures[(id, version)];

    /// <summary>The office's days by the version of the calendar that a case was accepted under, or by the newest.</summary>
    public WorkCalendar CalendarOf(Procedure procedure, Office office, string? version = null) =>
        new(Holidays(office.Calendar, version)!, office.Hours, DateTimeZoneProviders.Tzdb[office.Zone]);

    public CentreDesk? FindCentre(string id) => centres.GetValueOrDefault(id);

    /// <summary>What a centre or office is called.</summary>
    public Core.LocalizedText? NameOfPlace(string id) =>
        FindCentre(id)?.Centre.Name ?? procedures.Values.SelectMany(p => p.Offices).FirstOrDefault(o => o.Id == id)?.Name;

    public bool IsListed(string list, string centre) =>
        centreLists.GetValueOrDefault(list)?.Centres.Any(known => known.Id == centre) == true;

    public bool IsOffice(string id) => procedures.Values.Any(p => p.FindOffice(id) is not null);

    /// <summary>The version under which applications are accepted now, if any.</summary>
    public Procedure? Offered(string id, Instant now) => AllOffered(now).FirstOrDefault(p => p.Id == id);

    /// <summary>Every procedure under which applications are accepted now, one version each.</summary>
    public ImmutableArray<Procedure> AllOffered(Instant now) =>
    [
        .. procedures.Values
            .Where(p =>
            {
                var today = now.InZone(DateTimeZoneProviders.Tzdb[p.Offices[0].Zone]).Date;
                return p.Offered.From <= today && (p.Offered.Until is not { } until || today <= until);
            })
            .GroupBy(p => p.Id)
            .Select(Newest)
            .OrderBy(p => p.Id, StringComparer.Ordinal),
    ];

    /// <summary>Every office and centre, by id, with its working days.</summary>
    public IEnumerable<(string Place, WorkCalendar Calendar)> Places() =>
        procedures.Values
            .OrderBy(p => p.Offered.From).ThenBy(p => p.Version, StringComparer.Ordinal)
            .SelectMany(p => p.Offices, (p, office) => (Procedure: p, Office: office))
            .GroupBy(p => p.Office.Id)
            .Select(g => (g.Key, CalendarOf(g.Last().Procedure, g.Last().Office)))
            .Concat(centres.Values.Select(desk => (desk.Centre.Id, desk.Calendar)))
            .OrderBy(place => place.Item1, StringComparer.Ordinal);

    private static Procedure Newest(IEnumerable<Procedure> versions) =>
        versions.OrderBy(p => p.Offered.From).ThenBy(p => p.Version, StringComparer.Ordinal).Last();

    private PublicCalendar? Holidays(string id, string? version) =>
        version is not null && holidays.TryGetValue((id, version), out var kept)
            ? kept
            : holidays.Values.Where(c => c.Id == id).MaxBy(c => c.Version, StringComparer.Ordinal);

    private CentreDesk DeskOf(Centre centre, string file) =>
        Holidays(centre.Calendar, null) is { } calendar
            ? new CentreDesk(centre, new WorkCalendar(calendar, centre.Hours, DateTimeZoneProviders.Tzdb[centre.Zone]))
            : throw new Core.SeedException(file, "$.centres", $"there is no calendar '{centre.Calendar}'");

    /// <summary>What a procedure names in other files.</summary>
    private void CheckReferences(Procedure procedure, string file)
    {
        foreach (var (i, office) in procedure.Offices.Index())
        {
            if (Holidays(office.Calendar, null) is null)
            {
                throw new Core.SeedException(file, $"$.offices[{i}].calendar", $"there is no calendar '{office.Calendar}'");
            }
        }

        foreach (var (i, channel) in procedure.Channels.Index())
        {
            if (channel.Service is { Centres: var list } && !centreLists.ContainsKey(list))
            {
                throw new Core.SeedException(file, $"$.channels[{i}].service.centres", $"there is no list of centres '{list}'");
            }
        }
    }

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
