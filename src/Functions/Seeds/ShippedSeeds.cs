using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Seeds;

/// <summary>The folder <c>seeds</c> as it is shipped.</summary>
internal sealed class ShippedSeeds(string folder)
{
    private const string ProblemsFile = "problems.json";

    /// <exception cref="SeedException">The folder lacks a part, or a file is too large to be one.</exception>
    public ImmutableArray<SeedFile> Files() =>
    [
        .. Of(SeedKind.Procedure, "procedures"),
        .. Of(SeedKind.Wording, "wording").Where(file => file.Name != ProblemsFile),
        .. Of(SeedKind.Calendar, "calendars"),
        .. Of(SeedKind.Centres, "centres"),
        .. Of(SeedKind.OfficeImage, "office-images"),
    ];

    /// <exception cref="SeedException">The folder lacks one.</exception>
    public SeedSchemas Schemas() => new(
        Read("procedures", "procedure.schema.json"),
        Read("wording", "wording.schema.json"),
        Read("centres", "centres.schema.json"),
        Read("office-images", "office-image.schema.json"));

    /// <exception cref="SeedException">The file is at fault.</exception>
    public ProblemCatalog Problems() =>
        ProblemCatalog.Parse(Read("wording", ProblemsFile), ProblemsFile, Read("wording", "problems.schema.json"));

    private IEnumerable<SeedFile> Of(SeedKind kind, string part)
    {
        var place = Path.Combine(folder, part);
        if (!Directory.Exists(place))
        {
            throw new SeedException(place, "$", "there is no such folder");
        }

        return Directory.GetFiles(place, "*.json")
            .Select(file => Path.GetFileName(file))
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SeedFile(kind, file, Read(part, file)));
    }

    private string Read(string part, string file)
    {
        var path = new FileInfo(Path.Combine(folder, part, file));
        return !path.Exists ? throw new SeedException(path.FullName, "$", "there is no such file")
            : path.Length > SeedFile.LargestFile ? throw new SeedException(file, "$", "is larger than 1 MiB")
            : File.ReadAllText(path.FullName);
    }
}
