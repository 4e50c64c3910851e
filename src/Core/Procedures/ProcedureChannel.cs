namespace MissionReg.Core.Procedures;

/// <summary>A way in which applications are handed in.</summary>
public sealed record ProcedureChannel
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public required string Paragraph { get; init; }
}
