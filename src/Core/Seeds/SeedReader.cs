using System.Collections.Immutable;
using System.Text.Json;

namespace MissionReg.Core.Seeds;

/// <summary>Reads one file of reference data: syntax, then schema, then meaning.</summary>
internal static class SeedReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="SeedException">Names every fault of the stage that found some.</exception>
    public static T Read<T>(string json, string file, string schemaJson, Func<T, ImmutableArray<SeedFault>> validate)
    {
        CheckSyntax(json, file);
        var faults = new SeedFaults(file);
        SeedSchema.Check(json, schemaJson, faults);
        Refuse(faults.ToImmutable());
        var value = Deserialize<T>(json, file);
        Refuse(validate(value));
        return value;
    }

    private static void CheckSyntax(string json, string file)
    {
        try
        {
            JsonDocument.Parse(json, Strict).Dispose();
        }
        catch (JsonException e)
        {
            throw new SeedException(file, "$", $"is no JSON: {e.Message}");
        }
    }

    private static T Deserialize<T>(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, SeedJson.Options)
                ?? throw new SeedException(file, "$", "is null");
        }
        catch (JsonException e)
        {
            throw new SeedException(file, e.Path ?? "$", e.Message.Split(" Path: ", 2)[0]);
        }
    }

    private static void Refuse(ImmutableArray<SeedFault> faults)
    {
        if (!faults.IsEmpty)
            throw new SeedException(faults);
    }
}
