using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>An application of the walkthrough, as <c>seeds/samples</c> has it.</summary>
internal sealed record ApplicationSample(
    string Procedure,
    string Kind,
    ImmutableSortedDictionary<string, string> Fields,
    ImmutableArray<ReceivedItem> Items,
    ImmutableArray<string> Shown,
    ImmutableSortedDictionary<string, string> Documents,
    bool AcceptIncomplete)
{
    public CaseCommand.Submit Command =>
        new(Kind, Fields, [.. Documents.Select(d => new ReceivedDocument(d.Key, $"hash of {d.Key}", "pdf", 1, 1000, false))], Items, Shown, AcceptIncomplete);

    /// <param name="procedure">Id of the procedure, which is the name of the folder.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static ApplicationSample Read(string procedure, string name)
    {
        var json = JsonDocument.Parse(ShippedSeeds.Read($"seeds/samples/{procedure}/{name}.json")).RootElement;
        return new ApplicationSample(
            json.GetProperty("procedure").GetString()!,
            json.GetProperty("kind").GetString()!,
            Texts(json.GetProperty("fields")),
            [.. json.GetProperty("items").EnumerateArray().Select(Item)],
            json.TryGetProperty("shown", out var shown) ? [.. shown.EnumerateArray().Select(id => id.GetString()!)] : [],
            Texts(json.GetProperty("documents")),
            json.TryGetProperty("acceptIncomplete", out var insists) && insists.GetBoolean());
    }

    private static ImmutableSortedDictionary<string, string> Texts(JsonElement json) => json.EnumerateObject()
        .ToImmutableSortedDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);

    private static ReceivedItem Item(JsonElement json) => new(
        json.GetProperty("documentId").GetString()!,
        json.GetProperty("name").GetString()!,
        json.GetProperty("language").GetString()!,
        json.GetProperty("count").GetInt32());
}
