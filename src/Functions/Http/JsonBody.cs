using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using MissionReg.Core.Json;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Http;

/// <summary>Reads small JSON bodies into records and names every member that is missing, unknown, too long or of the wrong type.</summary>
internal static class JsonBody
{
    private const int LongestBody = 256 * 1024;
    private const int LongestText = 4000;

    private static readonly JsonSerializerOptions Strict = new(CoreJson.Options)
    {
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static async Task<(T? Value, Problem? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var (_, value, problem) = await ReadAsync(request, Read<T>, cancellationToken);
        return (value, problem);
    }

    /// <summary>What a body says, and the bytes in which it was said.</summary>
    public static async Task<(byte[] Bytes, T? Value, Problem? Problem)> ReadAsync<T>(
        HttpRequest request, Func<ReadOnlyMemory<byte>, (T? Value, Problem? Problem)> read, CancellationToken cancellationToken)
        where T : class
    {
        var (bytes, tooLarge) = await BytesAsync(request.Body, cancellationToken);
        var (value, problem) = tooLarge is null ? read(bytes) : (null, tooLarge);
        return (bytes, value, problem);
    }

    /// <summary>The whole of a small stream.</summary>
    public static async Task<(byte[] Bytes, Problem? Problem)> BytesAsync(Stream body, CancellationToken cancellationToken, int limit = LongestBody)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int n; (n = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (memory.Length + n > limit)
            {
                return ([], new Problem("body-too-large"));
            }

            memory.Write(buffer, 0, n);
        }

        return (memory.ToArray(), null);
    }

    /// <summary>An empty body counts as <c>{}</c>.</summary>
    public static (T? Value, Problem? Problem) Read<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.IsEmpty ? "{}"u8.ToArray() : bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return (null, Malformed);
            }

            var faults = Faults<T>(document.RootElement);
            return faults.IsEmpty ? (document.RootElement.Deserialize<T>(Strict), null) : (null, Invalid(faults));
        }
        catch (JsonException e) when (e.Path is { Length: > 2 } path)
        {
            return (null, Invalid([new FieldFault(Printable(path), "mistyped")]));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: text that is no Unicode, which shows only when it is read.
            return (null, Malformed);
        }
    }

    private static Problem Malformed => new("malformed-json");

    private static Problem Invalid(ImmutableArray<FieldFault> faults) =>
        new("validation") { Errors = faults };

    private static ImmutableArray<FieldFault> Faults<T>(JsonElement body)
    {
        var nullability = new NullabilityInfoContext();
        var members = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters()
            .ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!), StringComparer.Ordinal);
        var missing = members
            .Where(m => !m.Value.HasDefaultValue && nullability.Create(m.Value).ReadState is NullabilityState.NotNull)
            .Where(m => !body.TryGetProperty(m.Key, out var value) || value.ValueKind is JsonValueKind.Null)
            .Select(m => new FieldFault(m.Key, "missing"));
        var unknown = body.EnumerateObject().Where(p => !members.ContainsKey(p.Name)).Select(p => FieldFault.OfMember(p.Name, "unknown"));
        var tooLong = body.EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.String && p.Value.GetString()!.Length > LongestText)
            .Select(p => FieldFault.OfMember(p.Name, "too-long", LongestText));
        var empty = body.EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.Array && p.Value.EnumerateArray().Any(e => e.ValueKind is JsonValueKind.Null))
            .Select(p => FieldFault.OfMember(p.Name, "mistyped"));
        return [.. missing, .. unknown, .. tooLong, .. empty];
    }

    /// <summary>A path such as <c>$.items[0].count</c> without its beginning, and without names that may be anybody's data: <c>$.fields['…']</c>.</summary>
    private static string Printable(string path)
    {
        var quoted = path.IndexOf("['", StringComparison.Ordinal);
        return quoted < 0 ? path[2..] : path[..quoted].TrimStart('$', '.') is { Length: > 0 } known ? known : "?";
    }
}
