using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>One blank of the application form.</summary>
public sealed record FormField
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public required FieldType Type { get; init; }

    public required bool Required { get; init; }

    /// <summary>Condition under which the field is required although <see cref="Required"/> is false.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>In Unicode scalar values after normalisation.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Only for <see cref="FieldType.Number"/>.</summary>
    public int? Min { get; init; }

    /// <summary>Only for <see cref="FieldType.Number"/>.</summary>
    public int? Max { get; init; }

    /// <summary>Regular expression that the whole normalised value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>Only for <see cref="FieldType.Choice"/>.</summary>
    public ImmutableArray<FieldChoice>? Choices { get; init; }

    public required string Paragraph { get; init; }
}
