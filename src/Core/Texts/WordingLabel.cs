namespace MissionReg.Core.Texts;

/// <summary>A text that stands in no fixed place of a form.</summary>
public sealed record WordingLabel
{
    public required string Id { get; init; }

    public required LocalizedText Text { get; init; }

    public required string Paragraph { get; init; }
}
