using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>The row of a case's head: all that its index is made of.</summary>
/// <param name="Procedure">Under which it was accepted, as its first event tells; null if that tells none.</param>
/// <param name="ProcedureVersion">As <paramref name="Procedure"/>.</param>
internal sealed record CaseFacts(CaseRow Row, string? Procedure, string? ProcedureVersion)
{
    public static CaseFacts Of(CaseRow row, ImmutableArray<RecordedEvent> fromTheFirst)
    {
        var (procedure, version) = fromTheFirst.IsEmpty ? (null, null) : AcceptedUnder(fromTheFirst[0].Payload);
        return new CaseFacts(row, procedure, version);
    }

    public static CaseFacts Read(string json) => JsonSerializer.Deserialize<CaseFacts>(json, CoreJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, CoreJson.Options);

    private static (string? Procedure, string? Version) AcceptedUnder(string payload)
    {
        try
        {
            using var read = JsonDocument.Parse(payload);
            return (Text(read.RootElement, "procedure"), Text(read.RootElement, "procedureVersion"));
        }
        catch (JsonException)
        {
            // A store does not judge events.
            return (null, null);
        }
    }

    private static string? Text(JsonElement from, string name) =>
        from.ValueKind is JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
