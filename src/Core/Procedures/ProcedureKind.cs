namespace MissionReg.Core.Procedures;

/// <summary>What is applied for: registration or re-registration.</summary>
public sealed record ProcedureKind
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public EarlierCase? RefersTo { get; init; }

    public required string Paragraph { get; init; }
}
