using System.Text.Json;

namespace MissionReg.Core.Seeds;

/// <summary>What holds for every text of every file: all three languages, one alphabet in a word, no empty citation.</summary>
internal static class SeedTexts
{
    public static void Check<T>(T seed, SeedFaults faults) =>
        Walk(JsonSerializer.SerializeToElement(seed, SeedJson.Options), "$", faults);

    private static void Walk(JsonElement element, string path, SeedFaults faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in element.EnumerateArray().Index())
                Walk(item, $"{path}[{i}]", faults);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Visit(property, $"{path}.{property.Name}", faults);
        }
    }

    private static void Visit(JsonProperty property, string path, SeedFaults faults)
    {
        if (property.Value.ValueKind != JsonValueKind.String)
            Walk(property.Value, path, faults);
        else if (property.Name is "paragraph" or "kk" or "ru" or "en")
            CheckText(property.Name, property.Value.GetString()!, path, faults);
    }

    private static void CheckText(string name, string text, string path, SeedFaults faults)
    {
        faults.AddIf(string.IsNullOrWhiteSpace(text), path, "is empty");
        var word = name is "kk" or "ru" ? MixedScript.InCyrillic(text) : MixedScript.InLatin(text);
        faults.AddIf(word is not null, path, $"'{word}' has letters of another alphabet");
    }
}
