using System.Collections.Immutable;
using Azure;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Entity <c>head</c> of a case or manifest, written with each commit.</summary>
/// <param name="Version">Number of events.</param>
/// <param name="Row">What is derived from them, as JSON; all of the index is made of it.</param>
internal sealed record Head(string Number, long Version, string Row)
{
    /// <summary>Rows that the index may still have although <see cref="Row"/> does not make them.</summary>
    public ImmutableArray<IndexKey> Gone { get; init; } = [];

    /// <summary>Cases that a manifest holds.</summary>
    public ImmutableSortedSet<string> Holds { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>As it was read.</summary>
    public ETag ETag { get; init; }
}
