using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>The names under which events are stored, read off the types.</summary>
internal static class StoredNames
{
    /// <summary>In the order in which the code declares them.</summary>
    public static IReadOnlyList<(string Name, Type Type)> All { get; } =
        [.. typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => ((string)a.TypeDiscriminator!, a.DerivedType))];

    public static string Of(RecordedEvent recorded)
    {
        using var payload = JsonDocument.Parse(recorded.Payload);
        return payload.RootElement.GetProperty("type").GetString()!;
    }
}
