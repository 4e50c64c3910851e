using System.Collections.Immutable;

namespace MissionReg.Core.Texts;

/// <summary>Twelve names in the grammatical form that a date asks for: «2 марта», «2 наурыз», «2 наурызға дейін».</summary>
public sealed record MonthNames
{
    public required string Id { get; init; }

    public required ImmutableArray<string> Kk { get; init; }

    public required ImmutableArray<string> Ru { get; init; }

    public required ImmutableArray<string> En { get; init; }

    /// <param name="language">The language.</param>
    /// <param name="month">1 is January.</param>
    public string Of(Language language, int month) => language switch
    {
        Language.Kk => Kk[month - 1],
        Language.Ru => Ru[month - 1],
        _ => En[month - 1],
    };
}
