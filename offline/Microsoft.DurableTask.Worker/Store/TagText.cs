using System.Collections.Immutable;
using System.Text.Json;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Tags as the file keeps them: a JSON object, or nothing.</summary>
internal static class TagText
{
    public static string? Of(IReadOnlyDictionary<string, string> tags) => tags.Count == 0 ? null : JsonSerializer.Serialize(tags);

    public static IReadOnlyDictionary<string, string> Read(string? text) => text is null
        ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<Dictionary<string, string>>(text)!;
}
