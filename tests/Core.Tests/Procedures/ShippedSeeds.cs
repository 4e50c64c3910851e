using System.Text.Json.Nodes;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The reference data as it lies in the repository.</summary>
internal static class ShippedSeeds
{
    public const string AlmatyFile = "seeds/procedures/almaty-2011-missionary.json";

    private static readonly Lazy<DirectoryInfo> Repository = new(FindRepository);

    public static string ProcedureSchema { get; } = Read("seeds/procedures/procedure.schema.json");

    public static Procedure Almaty() => Load(AlmatyFile);

    /// <summary>Where a field stands in the form of the shipped Almaty procedure.</summary>
    public static int FieldAt(string id) => Almaty().Form.Index().Single(field => field.Item.Id == id).Index;

    /// <summary>All of them, in the order of their ids.</summary>
    public static IEnumerable<Procedure> Procedures() =>
        ProcedureFiles().Select(Load).OrderBy(procedure => procedure.Id, StringComparer.Ordinal);

    public static IEnumerable<string> ProcedureFiles() =>
        Files("seeds/procedures", "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal));

    public static Procedure Load(string file) => ProcedureSeed.Parse(Read(file), file, ProcedureSchema);

    /// <summary>The shipped Almaty procedure with one thing made wrong.</summary>
    public static SeedException Refused(Action<JsonNode> spoil)
    {
        var seed = JsonNode.Parse(Read(AlmatyFile))!;
        spoil(seed);
        return Assert.Throws<SeedException>(() => ProcedureSeed.Parse(seed.ToJsonString(), AlmatyFile, ProcedureSchema));
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Value.FullName, path));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Value.FullName, folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static DirectoryInfo FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder;
    }
}
