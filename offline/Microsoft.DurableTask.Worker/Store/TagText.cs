using System.Collections.Immutable;
using System.Text.Json;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Tags as the file keeps them: a JSON object, or nothing.</summary>
internal static class TagText
{
    public static string? Of(ImmutableSortedDictionary<string, string> tags) => tags.IsEmpty ? null : JsonSerializer.Serialize(tags);

    public static ImmutableSortedDictionary<string, string> Read(string? text) => text is null
        ? ImmutableSortedDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<Dictionary<string, string>>(text)!.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
