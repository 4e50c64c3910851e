using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>How a commit ended.</summary>
internal abstract record CommitOutcome<T>
{
    private CommitOutcome()
    {
    }

    public sealed record Done(T Commit) : CommitOutcome<T>;

    /// <summary>There are other events than expected.</summary>
    public sealed record Conflict : CommitOutcome<T>;

    /// <summary>A request with this key was carried out before.</summary>
    public sealed record Repeated(StoredAnswer Answer) : CommitOutcome<T>;

    /// <summary>Other manifests hold these cases, in their order. Nothing was written.</summary>
    public sealed record Taken(ImmutableArray<string> Cases) : CommitOutcome<T>;
}
