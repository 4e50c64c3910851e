using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Seeds;

/// <summary>How a loading ended.</summary>
internal abstract record LoadOutcome
{
    private LoadOutcome()
    {
    }

    /// <param name="Answer">The same for every repetition.</param>
    public sealed record Done(string Answer) : LoadOutcome;

    /// <summary>Nothing was taken in.</summary>
    public sealed record Faulty(ImmutableArray<SeedFault> Faults) : LoadOutcome;

    /// <summary>That id and version is there with other content.</summary>
    public sealed record Taken : LoadOutcome;

    /// <summary>The key was used for another request.</summary>
    public sealed record KeyReused : LoadOutcome;
}
