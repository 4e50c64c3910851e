using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>What a commit writes to a <see cref="Ledger"/>.</summary>
/// <param name="Number">The case or manifest.</param>
/// <param name="Events">New ones, following those that are there; at most 98.</param>
/// <param name="Row">What is derived from all of them, as JSON.</param>
/// <param name="Answer">Body of the answer.</param>
internal sealed record CommitPlan(string Number, ImmutableArray<RecordedEvent> Events, string Row, string Answer)
{
    /// <summary>Of a manifest: all cases that it holds from now on.</summary>
    public ImmutableSortedSet<string> Holds { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
