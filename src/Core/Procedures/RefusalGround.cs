namespace MissionReg.Core.Procedures;

/// <summary>A ground on which the office may refuse.</summary>
public sealed record RefusalGround
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    public required LocalizedText Text { get; init; }

    /// <summary>Rests on a court decision, whose number and date the refusal gives.</summary>
    public bool CitesDecision { get; init; }

    /// <summary>Condition over the fields under which the ground is shown to the specialist, who decides.</summary>
    public string? SuggestedWhen { get; init; }

    public required string Paragraph { get; init; }
}
