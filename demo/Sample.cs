using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>An application of the samples, with its scans and what becomes of it.</summary>
/// <param name="Application">As it is sent.</param>
/// <param name="Scans">Checklist item and file.</param>
/// <param name="Story">
/// What the officers do: <c>refuse</c> or <c>draft</c> with that command's body, <c>unclaimed</c> if nobody comes for the paper.
/// </param>
internal sealed record Sample(string Name, JsonObject Application, IReadOnlyList<(string Document, string File)> Scans, JsonObject Story)
{
    public string? Centre => (string?)Application["centre"];

    public static Sample Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Samples, path)))!.AsObject();
        var scans = json["documents"]?.AsObject().SelectMany(
            d => d.Value is JsonArray files ? files.Select(f => (string)f!) : [(string)d.Value!], (d, file) => (d.Key, file)).ToList();
        var story = json["story"]?.DeepClone().AsObject() ?? [];
        json.Remove("documents");
        json.Remove("story");
        return new Sample(Path.GetFileNameWithoutExtension(path), json, scans ?? [], story);
    }

    /// <summary>All samples of a procedure, by name.</summary>
    public static IEnumerable<Sample> Of(string procedure) =>
        Directory.GetFiles(Path.Combine(Repository.Samples, procedure), "*.json").Order(StringComparer.Ordinal).Select(Read);
}
