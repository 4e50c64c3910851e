using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MissionReg.Core;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Seeds;

/// <summary>What an administrator sends: files as members of one JSON object, and why.</summary>
/// <param name="RequestHash">SHA-256 of the body.</param>
internal sealed record SeedUpload(ImmutableArray<SeedFile> Files, string Reason, string RequestHash)
{
    private const string ReasonMember = "reason";
    private const int LongestReason = 1000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="kinds">The first one must be there, the others may.</param>
    public static async Task<(SeedUpload? Upload, Problem? Problem)> ReadAsync(
        HttpRequest request, ImmutableArray<SeedKind> kinds, CancellationToken cancellationToken)
    {
        // Told before it is sent, where the sender waits for that.
        var tooLarge = request.ContentLength > SeedFile.LargestFile;
        var (bytes, problem) = tooLarge ? ([], new Problem("")) : await JsonBody.BytesAsync(request.Body, cancellationToken, SeedFile.LargestFile);
        if (problem is not null)
        {
            return (null, new Problem("seed-too-large"));
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document.RootElement, kinds, Convert.ToHexStringLower(SHA256.HashData(bytes)))
                : (null, Malformed("is no object"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, Malformed($"is no JSON: {e.Message}"));
        }
    }

    /// <summary>The member that a file came in.</summary>
    public static string MemberOf(SeedKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static (SeedUpload? Upload, Problem? Problem) Read(JsonElement body, ImmutableArray<SeedKind> kinds, string hash)
    {
        var members = kinds.Select(MemberOf).ToList();
        var unknown = body.EnumerateObject().Where(m => m.Name != ReasonMember && !members.Contains(m.Name)).Select(m => FieldFault.OfMember(m.Name, "unknown"));
        var reason = body.TryGetProperty(ReasonMember, out var given) && given.ValueKind is JsonValueKind.String ? given.GetString()!.Trim() : "";
        ImmutableArray<FieldFault> faults =
        [
            .. body.TryGetProperty(members[0], out _) ? [] : (FieldFault[])[new FieldFault(members[0], "missing")],
            .. reason.Length == 0 ? [new FieldFault(ReasonMember, "missing")] : (FieldFault[])[],
            .. reason.Length > LongestReason ? [new FieldFault(ReasonMember, "too-long", Max: LongestReason)] : (FieldFault[])[],
            .. unknown,
        ];
        if (!faults.IsEmpty)
        {
            return (null, new Problem("validation") { Errors = faults });
        }

        var files = kinds.Where(kind => body.TryGetProperty(MemberOf(kind), out _))
            .Select(kind => new SeedFile(kind, MemberOf(kind), body.GetProperty(MemberOf(kind)).GetRawText()));
        return (new SeedUpload([.. files], reason, hash), null);
    }

    private static Problem Malformed(string reason) =>
        new("malformed-json") { Errors = [new FieldFault("$", "malformed", new LocalizedText(reason, reason, reason))] };
}
