namespace MissionReg.Core.Procedures;

/// <summary>A quality indicator, in per cent: norm, target for next year and current value of the reporting year; null where the annex leaves the cell blank.</summary>
public sealed record Indicator
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public decimal? Norm { get; init; }

    public decimal? Target { get; init; }

    public decimal? Current { get; init; }

    public required string Paragraph { get; init; }
}
