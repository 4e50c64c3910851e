using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Forms;
using MissionReg.Core.OfficeImages;
using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>
/// The reference data of this installation: procedures in all their versions, calendars and centres. It only grows: whatever a
/// case was accepted under stays. Safe for use from many threads; a reader sees all of a loading or nothing of it.
/// </summary>
public sealed class SeedBook
{
    private readonly SeedSchemas schemas;
    private volatile ReferenceData current;

    /// <param name="folder">Folder <c>seeds</c>.</param>
    /// <exception cref="SeedException">Files are at fault; it names file, path and reason of each fault.</exception>
    public SeedBook(string folder)
    {
        var shipped = new ShippedSeeds(folder);
        schemas = shipped.Schemas();
        Problems = shipped.Problems();
        FieldMessages = Problems.FieldMessages;
        current = new ReferenceData(SeedSet.Empty.With(shipped.Files(), schemas));
    }

    public ProblemCatalog Problems { get; }

    public FieldMessages FieldMessages { get; }

    /// <summary>Takes more files in, all of them or none.</summary>
    /// <exception cref="SeedException">They are at fault, and everything is as it was; it names file, path and reason of each fault.</exception>
    public void Load(IEnumerable<SeedFile> files) => Turn(With(files));

    /// <summary>The words a procedure prints: those of its version, else those of all its versions.</summary>
    public Wording WordingOf(Procedure procedure) => current.WordingOf(procedure);

    /// <summary>Whether cases that were accepted under a version can go on.</summary>
    public bool Has(string id, string version) => current.Has(id, version);

    /// <param name="words">One of <see cref="SharedWords"/>.</param>
    public Wording Shared(string words) => current.Shared(words);

    /// <summary>The version a case was accepted under.</summary>
    public Procedure Procedure(string id, string version) => current.Procedure(id, version);

    /// <summary>Every version of a procedure, the latest first.</summary>
    public ImmutableArray<Procedure> Versions(string id) =>
    [
        .. current.Seeds.Procedures.Select(p => p.Value).Where(p => p.Id == id)
            .OrderByDescending(p => p.Offered.From).ThenByDescending(p => p.Version, StringComparer.Ordinal),
    ];

    /// <summary>When a version is offered, its successors considered.</summary>
    public OfferedDays DaysOf(Procedure procedure) => current.DaysOf(procedure);

    /// <summary>Where a version comes from.</summary>
    public SeedFile FileOf(Procedure procedure) => current.Seeds.Find(SeedKind.Procedure, procedure.Id, procedure.Version)!;

    /// <summary>
    /// The office's days by the newest version of its calendar: a day that the government moves is off for the cases that are under
    /// way, too.
    /// </summary>
    public WorkCalendar CalendarOf(Office office) => current.CalendarOf(office);

    /// <summary>Every centre, by id.</summary>
    public IEnumerable<CentreDesk> Centres => current.Centres;

    public CentreDesk? FindCentre(string id) => current.FindCentre(id);

    /// <summary>What a centre or office is called.</summary>
    public LocalizedText? NameOfPlace(string id) => current.NameOfPlace(id);

    public bool IsListed(string list, string centre) => current.IsListed(list, centre);

    public bool IsOffice(string id) => current.IsOffice(id);

    /// <summary>What an office prints on its papers now; what is issued already stays as it was printed.</summary>
    /// <param name="officeId">The office that issues the paper.</param>
    /// <param name="signatory">Who signed it, found by account; null for a paper that nobody signs.</param>
    public OfficeImages ImagesOf(string officeId, ActorStamp? signatory) => current.ImagesOf(officeId, signatory?.Id);

    /// <summary>The version under which applications are accepted now, if any.</summary>
    public Procedure? Offered(string id, Instant now) => AllOffered(now).FirstOrDefault(p => p.Id == id);

    /// <summary>Every procedure under which applications are accepted now, one version each.</summary>
    public ImmutableArray<Procedure> AllOffered(Instant now) => current.AllOffered(now);

    /// <summary>Every office and centre, by id, with its working days.</summary>
    public IEnumerable<(string Place, WorkCalendar Calendar)> Places() => current.Places();

    /// <summary>What the files say, without anybody seeing it yet.</summary>
    /// <exception cref="SeedException">They are at fault.</exception>
    internal SeedSet Read(IEnumerable<SeedFile> files) => SeedSet.Empty.With(files, schemas);

    /// <summary>Every version of every image, and whether it is the one that counts.</summary>
    internal IEnumerable<(ReadSeed<OfficeImage> Image, bool Latest)> AllImages()
    {
        var now = current;
        var latest = now.LatestImages.ToHashSet();
        return now.Seeds.OfficeImages.Select(image => (image, latest.Contains(image)));
    }

    internal SeedFile? Find(SeedKind kind, string id, string version) => current.Seeds.Find(kind, id, version);

    /// <summary>The reference data as it would be with these files.</summary>
    /// <exception cref="SeedException">They are at fault by themselves or beside what is there.</exception>
    internal ReferenceData With(IEnumerable<SeedFile> files) => new(current.Seeds.With(files, schemas));

    internal void Turn(ReferenceData next) => current = next;
}
