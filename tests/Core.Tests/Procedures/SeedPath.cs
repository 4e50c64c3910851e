using System.Globalization;
using System.Text.Json.Nodes;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>Finds a place in a seed by the path that a fault would name: <c>$.steps[1].term.unit</c>.</summary>
internal static class SeedPath
{
    /// <returns>What holds the last part of the path, and that part; an index as its digits.</returns>
    public static (JsonNode Parent, string Last) Find(JsonNode seed, string path)
    {
        var parts = path.Split('.', '[').Skip(1).Select(part => part.TrimEnd(']')).ToList();
        var parent = parts.SkipLast(1).Aggregate(
            seed, (node, part) => int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[part]!);
        return (parent, parts[^1]);
    }
}
