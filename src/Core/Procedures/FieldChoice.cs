namespace MissionReg.Core.Procedures;

public sealed record FieldChoice
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }
}
