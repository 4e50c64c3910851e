using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>A copy of the shipped seeds that a test may change.</summary>
internal sealed class SeedFolder : IDisposable
{
    public const string Procedure = "procedures/almaty-2011-missionary.json";

    public SeedFolder()
    {
        foreach (var file in Directory.GetFiles(Shipped, "*", SearchOption.AllDirectories).Where(f => !f.Contains("samples", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public string Root { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;

    /// <summary>Writes a version that takes the place of the shipped one.</summary>
    /// <param name="from">First day on which applications are accepted under it.</param>
    public void AddVersion(string file, string version, string from, Action<JsonNode>? change = null) =>
        Write($"procedures/{file}", json =>
        {
            json["offered"]!["supersedes"] = (string)json["version"]!;
            json["version"] = version;
            json["offered"]!["from"] = from;
            change?.Invoke(json);
        }, Procedure);

    /// <summary>Writes a changed copy of a file, over it or beside it.</summary>
    public void Write(string file, Action<JsonNode> change, string? of = null)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, of ?? file)))!;
        change(json);
        File.WriteAllText(Path.Combine(Root, file), json.ToJsonString());
    }

    public void WriteText(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(Root, file));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
