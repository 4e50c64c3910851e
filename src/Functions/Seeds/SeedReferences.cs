using System.Collections.Immutable;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Seeds;

/// <summary>Whether files fit together: nothing twice, and all that one names in another is there.</summary>
internal static class SeedReferences
{
    public static ImmutableArray<SeedFault> Faults(SeedSet seeds) =>
    [
        .. ProcedureRegistry.Faults(
            [.. seeds.Procedures.Select(p => new RegisteredProcedure(p.File.Name, p.Value))],
            [.. seeds.Wordings.Select(w => new RegisteredWording(w.File.Name, w.Value))]),
        .. Twice(seeds.Calendars.Select(c => (c.File, Key: $"{c.Value.Id} {c.Value.Version}")), "$.version"),
        .. Twice(seeds.CentreLists.Select(list => (list.File, Key: list.Value.Id)), "$.id"),
        .. Twice(seeds.CentreLists.SelectMany(list => list.Value.Centres, (list, centre) => (list.File, Key: centre.Id)), "$.centres"),
        .. Twice(seeds.OfficeImages.Select(i => (i.File, Key: $"{i.Value.Id} {i.Value.Version}")), "$.version"),
        .. Procedures(seeds),
        .. Centres(seeds),
        .. seeds.OfficeImages.Where(i => !seeds.Procedures.Any(p => p.Value.FindOffice(i.Value.Office) is not null))
            .Select(i => new SeedFault(i.File.Name, "$.office", $"there is no office '{i.Value.Office}'")),
    ];

    private static IEnumerable<SeedFault> Twice(IEnumerable<(SeedFile File, string Key)> seeds, string path) => seeds
        .GroupBy(seed => seed.Key)
        .SelectMany(same => same.Skip(1), (same, again) => new SeedFault(again.File.Name, path, $"'{same.Key}' is in {same.First().File.Name} already"));

    private static IEnumerable<SeedFault> Procedures(SeedSet seeds)
    {
        foreach (var (file, procedure) in seeds.Procedures)
        {
            foreach (var (i, office) in procedure.Offices.Index().Where(office => !HasCalendar(seeds, office.Item.Calendar)))
            {
                yield return new SeedFault(file.Name, $"$.offices[{i}].calendar", $"there is no calendar '{office.Calendar}'");
            }

            foreach (var (i, channel) in procedure.Channels.Index())
            {
                if (channel.Service is not { Centres: var list })
                {
                    continue;
                }

                if (seeds.CentreLists.FirstOrDefault(known => known.Value.Id == list) is not { } named)
                {
                    yield return new SeedFault(file.Name, $"$.channels[{i}].service.centres", $"there is no list of centres '{list}'");
                }
                else
                {
                    foreach (var fault in CentreFaults.Find(named.Value, procedure, named.File.Name))
                    {
                        yield return fault with { File = file.Name, Path = $"$.channels[{i}].service.centres", Reason = $"{fault.File}: {fault.Path} {fault.Reason}" };
                    }
                }
            }
        }
    }

    private static IEnumerable<SeedFault> Centres(SeedSet seeds) =>
        from list in seeds.CentreLists
        from centre in list.Value.Centres.Index()
        where !HasCalendar(seeds, centre.Item.Calendar)
        select new SeedFault(list.File.Name, $"$.centres[{centre.Index}].calendar", $"there is no calendar '{centre.Item.Calendar}'");

    private static bool HasCalendar(SeedSet seeds, string id) => seeds.Calendars.Any(c => c.Value.Id == id);
}
