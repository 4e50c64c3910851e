namespace MissionReg.Core.Procedures;

public sealed record RefusalGround
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    public required LocalizedText Text { get; init; }

    public required string Paragraph { get; init; }
}
