using System.Collections.Immutable;

namespace MissionReg.Functions.Papers;

/// <summary>Everything that is on a manifest.</summary>
internal sealed record ManifestSheet
{
    /// <summary>kk or ru.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Author { get; init; }

    /// <summary>Filled lines by their ids in the wording.</summary>
    public required IReadOnlyDictionary<string, string> Lines { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required ImmutableArray<ManifestSheetRow> Rows { get; init; }
}
