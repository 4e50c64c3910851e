using System.Collections.Immutable;

namespace MissionReg.Core.Centres;

/// <summary>The centres that one act names.</summary>
public sealed record CentreList
{
    public required string Id { get; init; }

    /// <summary>The act and its annex.</summary>
    public required string Source { get; init; }

    public required ImmutableArray<Centre> Centres { get; init; }
}
