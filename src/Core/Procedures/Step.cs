using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

public sealed record Step
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required Term Term { get; init; }

    /// <summary>Shorter term when the step ends in a refusal.</summary>
    public Term? TermIfRefusing { get; init; }

    /// <summary>The state that ends the step.</summary>
    public required CaseStatus DoneBy { get; init; }

    public required string Paragraph { get; init; }

    public required ImmutableArray<string> Roles { get; init; }
}
