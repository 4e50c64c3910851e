using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;

namespace MissionReg.Core.Manifests;

/// <summary>The stored form of an event of a manifest: compact JSON, <c>type</c> first.</summary>
public static class ManifestEventJson
{
    public static string Write(ManifestEvent @event) => JsonSerializer.Serialize(@event, CoreJson.Options);

    /// <exception cref="JsonException">Not an event that this version knows.</exception>
    public static ManifestEvent Read(RecordedEvent recorded) => EventJson.Read<ManifestEvent>(recorded.Payload);
}
