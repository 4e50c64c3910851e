using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

public sealed record CitedTerm
{
    public required Term Term { get; init; }

    public required string Paragraph { get; init; }
}
