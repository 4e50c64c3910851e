using System.Text.Json;
using MissionReg.Core.Json;

namespace MissionReg.Core.Cases;

/// <summary>The stored form of an event: compact JSON, <c>type</c> first.</summary>
public static class EventJson
{
    public static string Write(CaseEvent @event) => JsonSerializer.Serialize(@event, CoreJson.Options);

    /// <exception cref="JsonException">Not an event that this version knows.</exception>
    public static CaseEvent Read(string payload) => Read<CaseEvent>(payload);

    /// <summary>An event of whatever has events.</summary>
    /// <exception cref="JsonException">Not one that this version knows.</exception>
    internal static T Read<T>(string payload)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload, CoreJson.Options) ?? throw new JsonException("null is no event");
        }
        catch (NotSupportedException e)
        {
            // What the serialiser throws where there is no type at all.
            throw new JsonException("an event without a type", e);
        }
    }
}
