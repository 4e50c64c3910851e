using System.Collections.Immutable;

namespace MissionReg.Core.Texts;

/// <summary>The order of lines where the form has another one in some language; null where it has not.</summary>
public sealed record LineOrder
{
    public ImmutableArray<string>? Kk { get; init; }

    public ImmutableArray<string>? Ru { get; init; }

    public ImmutableArray<string>? En { get; init; }

    public ImmutableArray<string>? In(Language language) => language switch
    {
        Language.Kk => Kk,
        Language.Ru => Ru,
        _ => En,
    };
}
