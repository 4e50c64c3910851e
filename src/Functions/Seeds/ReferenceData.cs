using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
using MissionReg.Core.OfficeImages;
using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>The reference data at one moment: procedures in all their versions, words, calendars and centres. Never changes.</summary>
internal sealed class ReferenceData
{
    private readonly ImmutableDictionary<(string Id, string Version), (Procedure Procedure, OfferedDays Days)> procedures;
    private readonly ImmutableDictionary<(string Procedure, string? Version), Wording> wordings;
    private readonly ImmutableDictionary<(string Id, string Version), PublicCalendar> holidays;
    private readonly ImmutableDictionary<string, CentreList> centreLists;
    private readonly ImmutableDictionary<string, CentreDesk> centres;
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> officeImages;

    /// <exception cref="SeedException">The files do not fit together; it names every fault.</exception>
    public ReferenceData(SeedSet seeds)
    {
        if (SeedReferences.Faults(seeds) is { IsEmpty: false } faults)
        {
            throw new SeedException(faults);
        }

        Seeds = seeds;
        var all = seeds.Procedures.Select(p => p.Value).ToImmutableArray();
        procedures = all.ToImmutableDictionary(p => (p.Id, p.Version), p => (p, OfferedDays.Of(p, all)));
        wordings = seeds.Wordings.ToImmutableDictionary(w => (w.Value.Procedure, w.Value.Version), w => w.Value);
        holidays = seeds.Calendars.ToImmutableDictionary(c => (c.Value.Id, c.Value.Version), c => c.Value);
        centreLists = seeds.CentreLists.ToImmutableDictionary(list => list.Value.Id, list => list.Value);
        centres = centreLists.Values.SelectMany(list => list.Centres).ToImmutableDictionary(centre => centre.Id, DeskOf);
        officeImages = LatestImages.Select(i => (i.Value.Id, Content: i.Value.Content())).Where(i => i.Content is not null)
            .ToImmutableDictionary(i => i.Id, i => new ReadOnlyMemory<byte>(i.Content));
    }

    public SeedSet Seeds { get; }

    public Wording WordingOf(Procedure procedure) =>
        wordings.GetValueOrDefault((procedure.Id, procedure.Version)) ?? wordings[(procedure.Id, null)];

    public Wording Shared(string words) => wordings[(words, null)];

    public bool Has(string id, string version) => procedures.ContainsKey((id, version));

    public Procedure Procedure(string id, string version) => procedures[(id, version)].Procedure;

    public OfferedDays DaysOf(Procedure procedure) => procedures[(procedure.Id, procedure.Version)].Days;

    public WorkCalendar CalendarOf(Office office) =>
        new(Holidays(office.Calendar), office.Hours, DateTimeZoneProviders.Tzdb[office.Zone]);

    /// <summary>The version of each image that counts, a withdrawal too.</summary>
    public IEnumerable<ReadSeed<OfficeImage>> LatestImages =>
        Seeds.OfficeImages.GroupBy(i => i.Value.Id).Select(versions => versions.MaxBy(i => i.Value.Version, StringComparer.Ordinal)!);

    public OfficeImages ImagesOf(string office, string? signatory) => new(
        Image(office, OfficeImageKind.Letterhead, null),
        Image(office, OfficeImageKind.Seal, null),
        signatory is null ? default : Image(office, OfficeImageKind.Signature, signatory));

    public IEnumerable<CentreDesk> Centres => centres.Values.OrderBy(desk => desk.Centre.Id, StringComparer.Ordinal);

    public CentreDesk? FindCentre(string id) => centres.GetValueOrDefault(id);

    public LocalizedText? NameOfPlace(string id) =>
        FindCentre(id)?.Centre.Name ?? procedures.Values.SelectMany(p => p.Procedure.Offices).FirstOrDefault(office => office.Id == id)?.Name;

    public bool IsListed(string list, string centre) =>
        centreLists.GetValueOrDefault(list)?.Centres.Any(known => known.Id == centre) == true;

    public bool IsOffice(string id) => procedures.Values.Any(p => p.Procedure.FindOffice(id) is not null);

    /// <summary>The rules over several versions leave one of each procedure for a day.</summary>
    public ImmutableArray<Procedure> AllOffered(Instant now) =>
    [
        .. procedures.Values
            .Where(p => p.Days.Contains(now.InZone(DateTimeZoneProviders.Tzdb[p.Procedure.Offices[0].Zone]).Date))
            .Select(p => p.Procedure)
            .OrderBy(p => p.Id, StringComparer.Ordinal),
    ];

    public IEnumerable<(string Place, WorkCalendar Calendar)> Places() =>
        procedures.Values.Select(p => p.Procedure)
            .OrderBy(p => p.Offered.From).ThenBy(p => p.Version, StringComparer.Ordinal)
            .SelectMany(p => p.Offices)
            .GroupBy(office => office.Id)
            .Select(versions => (versions.Key, CalendarOf(versions.Last())))
            .Concat(centres.Values.Select(desk => (desk.Centre.Id, desk.Calendar)))
            .OrderBy(place => place.Item1, StringComparer.Ordinal);

    private ReadOnlyMemory<byte>? Image(string office, OfficeImageKind kind, string? signatory) =>
        officeImages.TryGetValue(OfficeImage.IdOf(office, kind, signatory), out var content) ? content : default(ReadOnlyMemory<byte>?);

    private PublicCalendar Holidays(string id) => holidays.Values.Where(c => c.Id == id).MaxBy(c => c.Version, StringComparer.Ordinal)!;

    private CentreDesk DeskOf(Centre centre) =>
        new(centre, new WorkCalendar(Holidays(centre.Calendar), centre.Hours, DateTimeZoneProviders.Tzdb[centre.Zone]));
}
