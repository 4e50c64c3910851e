namespace MissionReg.Core.Procedures;

public sealed record HoldTransfer
{
    public required string To { get; init; }

    public required LocalizedText Title { get; init; }

    public required string Paragraph { get; init; }
}
