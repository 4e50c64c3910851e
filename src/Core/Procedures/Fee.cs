namespace MissionReg.Core.Procedures;

public sealed record Fee
{
    /// <summary>In tenge.</summary>
    public required decimal Amount { get; init; }

    public required string Paragraph { get; init; }
}
