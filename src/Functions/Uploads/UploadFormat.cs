using System.Collections.Frozen;

namespace MissionReg.Functions.Uploads;

/// <summary>The formats that are accepted, by the type that a sender claims.</summary>
internal static class UploadFormat
{
    /// <summary>An extension that claims nothing.</summary>
    private const string Unclaimed = "scan";

    private static readonly FrozenDictionary<string, string> Extensions = new Dictionary<string, string>
    {
        ["application/pdf"] = "pdf",
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["image/tiff"] = "tiff",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns><c>null</c> for a type that is not accepted.</returns>
    public static string? ExtensionOf(string? contentType) => contentType is null ? Unclaimed : Extensions.GetValueOrDefault(contentType);
}
