using System.Text.Json;
using System.Text.Json.Serialization;
using MissionReg.Core.Documents;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>Why a document was set aside, kept beside it for the clerk.</summary>
/// <param name="Reason">A stable code, such as <c>no-such-case</c> or <c>refused</c>.</param>
/// <param name="Fault">What inspection found, where it was inspected.</param>
/// <param name="ReceivedAt">ISO 8601 with offset.</param>
/// <param name="OriginalName">As handed in; it may tell a person's name, and is shown to staff only.</param>
/// <param name="CaseNumber">The case it was told to belong to; <c>null</c> when none was, and in older entries.</param>
public sealed record QuarantineReason(
    string Reason,
    DocumentFault? Fault,
    DateTimeOffset ReceivedAt,
    string? OriginalName,
    string Sha256,
    long Length,
    string? CaseNumber = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static QuarantineReason FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<QuarantineReason>(json, Json) ?? throw new JsonException("There is no reason in it.");
}
