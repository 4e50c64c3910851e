using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>The paper laid before the head: a certificate or a reasoned refusal.</summary>
/// <param name="Resolution">Which of the two.</param>
/// <param name="By">Account that drew it up; it may not sign.</param>
/// <param name="On">Office-local day of the draft.</param>
/// <param name="ValidUntil">Last day of validity of a certificate, inclusive.</param>
/// <param name="Grounds">Ids of the refusal grounds.</param>
/// <param name="Reasons">Reasons of the refusal in words.</param>
/// <param name="Late">The refusal was drawn up after its notice fell due.</param>
public sealed record Draft(
    Resolution Resolution, string By, LocalDate On, LocalDate? ValidUntil, ImmutableArray<string> Grounds, string Reasons, bool Late)
{
    /// <summary>Which of the outcome's papers; null for a refusal.</summary>
    public string? Variant { get; init; }

    /// <summary>What the officer filled in.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>By refusal ground.</summary>
    public ImmutableSortedDictionary<string, CourtDecision> Decisions { get; init; } = ImmutableSortedDictionary<string, CourtDecision>.Empty;
}
