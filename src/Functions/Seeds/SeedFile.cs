using System.Text.Json;

namespace MissionReg.Functions.Seeds;

/// <summary>One file of reference data, not yet looked at.</summary>
/// <param name="Name">For the reader of a fault.</param>
/// <param name="Loading">Who loaded it; <see langword="null"/> for what lies in the folder.</param>
public sealed record SeedFile(SeedKind Kind, string Name, string Json, Loading? Loading = null)
{
    /// <summary>In bytes; the longest that ships has a tenth of it.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Whether both say the same, however it is laid out.</summary>
    public bool SaysTheSameAs(SeedFile other)
    {
        using var mine = JsonDocument.Parse(Json);
        using var theirs = JsonDocument.Parse(other.Json);
        return JsonElement.DeepEquals(mine.RootElement, theirs.RootElement);
    }
}
