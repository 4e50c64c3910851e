using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
using MissionReg.Core.OfficeImages;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Seeds;

/// <summary>Files of reference data, each without fault by itself, in the order they were read.</summary>
internal sealed record SeedSet
{
    public static SeedSet Empty { get; } = new();

    public ImmutableArray<ReadSeed<Procedure>> Procedures { get; private init; } = [];

    public ImmutableArray<ReadSeed<Wording>> Wordings { get; private init; } = [];

    public ImmutableArray<ReadSeed<PublicCalendar>> Calendars { get; private init; } = [];

    public ImmutableArray<ReadSeed<CentreList>> CentreLists { get; private init; } = [];

    public ImmutableArray<ReadSeed<OfficeImage>> OfficeImages { get; private init; } = [];

    /// <exception cref="SeedException">Names every fault of every file.</exception>
    public SeedSet With(IEnumerable<SeedFile> files, SeedSchemas schemas)
    {
        var faults = ImmutableArray.CreateBuilder<SeedFault>();
        var grown = this;
        foreach (var file in files)
        {
            try
            {
                grown = grown.With(file, schemas);
            }
            catch (SeedException e)
            {
                // Whoever mends the files is to see the faults of all of them at once.
                faults.AddRange(e.Faults);
            }
        }

        return faults.Count == 0 ? grown : throw new SeedException(faults.ToImmutable());
    }

    /// <summary>The file that says what this one would say, by kind, id and version.</summary>
    public SeedFile? Find(SeedKind kind, string id, string version) => kind switch
    {
        SeedKind.Procedure => Procedures.FirstOrDefault(p => p.Value.Id == id && p.Value.Version == version)?.File,
        SeedKind.Wording => Wordings.FirstOrDefault(w => w.Value.Procedure == id && (w.Value.Version ?? "") == version)?.File,
        SeedKind.Calendar => Calendars.FirstOrDefault(c => c.Value.Id == id && c.Value.Version == version)?.File,
        SeedKind.OfficeImage => OfficeImages.FirstOrDefault(image => image.Value.Id == id && image.Value.Version == version)?.File,
        _ => CentreLists.FirstOrDefault(list => list.Value.Id == id)?.File,
    };

    private SeedSet With(SeedFile file, SeedSchemas schemas) => file.Kind switch
    {
        SeedKind.Procedure => this with { Procedures = Procedures.Add(new(file, ProcedureSeed.Parse(file.Json, file.Name, schemas.Procedure))) },
        SeedKind.Wording => this with { Wordings = Wordings.Add(new(file, Wording.Parse(file.Json, file.Name, schemas.Wording))) },
        SeedKind.Calendar => this with { Calendars = Calendars.Add(new(file, PublicCalendar.Parse(file.Json, file.Name))) },
        SeedKind.OfficeImage => this with { OfficeImages = OfficeImages.Add(new(file, PrintableImage.Read(file, schemas.OfficeImage))) },
        _ => this with { CentreLists = CentreLists.Add(new(file, CentreSeed.Parse(file.Json, file.Name, schemas.Centres))) },
    };
}
