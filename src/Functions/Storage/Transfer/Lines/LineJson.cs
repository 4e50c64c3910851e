using System.Text.Json;
using MissionReg.Core.Json;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>How lines are written, everywhere alike.</summary>
internal static class LineJson
{
    public static string Write<T>(T kept) => JsonSerializer.Serialize(kept, CoreJson.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, CoreJson.Options) ?? throw new JsonException("null is nothing that is kept");
}
