using System.Text.Json.Serialization;

namespace MissionReg.Core.OfficeImages;

/// <summary>A picture that an office prints on its papers, or the word that it prints it no longer.</summary>
public sealed record OfficeImage
{
    /// <summary>Id of the office.</summary>
    public required string Office { get; init; }

    public required OfficeImageKind Kind { get; init; }

    /// <summary>
    /// Account whose signature it is; null for what is the office's. The account and not name and post: namesakes sign for
    /// themselves, and a head who acts for another is still the same hand.
    /// </summary>
    public string? Signatory { get; init; }

    /// <summary>A day, a dot and a digit, so that versions follow each other as text does. The highest counts.</summary>
    public required string Version { get; init; }

    /// <summary>PNG or JPEG in base 64; null withdraws what was printed before.</summary>
    public required string? Image { get; init; }

    /// <summary>Tells it from others; its versions share it.</summary>
    [JsonIgnore]
    public string Id => IdOf(Office, Kind, Signatory);

    public static string IdOf(string office, OfficeImageKind kind, string? signatory) =>
        $"{office}/{kind.ToString().ToLowerInvariant()}" + (signatory is null ? "" : $"/{signatory}");

    /// <summary>The file as it was sent; null for a withdrawal.</summary>
    public byte[]? Content() => Image is null ? null : Convert.FromBase64String(Image);
}
