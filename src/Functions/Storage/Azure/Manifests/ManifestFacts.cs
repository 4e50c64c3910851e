using System.Text.Json;
using MissionReg.Core.Json;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Manifests;

/// <summary>A manifest's line as JSON: the row of its head, of which its index is made. Moments are kept to the millisecond, as by every store.</summary>
internal static class ManifestFacts
{
    public static string Write(ManifestRow row) => JsonSerializer.Serialize(
        row with { CompiledAt = ToMillisecond(row.CompiledAt), LeftAt = row.LeftAt is { } left ? ToMillisecond(left) : null }, CoreJson.Options);

    public static ManifestRow Read(string json)
    {
        var row = JsonSerializer.Deserialize<ManifestRow>(json, CoreJson.Options)!;
        return row with { Holds = row.Holds.WithComparer(StringComparer.Ordinal) };
    }

    private static Instant ToMillisecond(Instant at) => Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
