using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>How a commit ended.</summary>
public abstract record ManifestCommitResult
{
    private ManifestCommitResult()
    {
    }

    public sealed record Done(ManifestCommit Commit) : ManifestCommitResult;

    /// <summary>The manifest has other events than expected.</summary>
    public sealed record Conflict : ManifestCommitResult;

    /// <summary>A request with this key was carried out before.</summary>
    public sealed record Repeated(StoredAnswer Answer) : ManifestCommitResult;

    /// <summary>Somebody was quicker: these cases are on another manifest. Nothing was written.</summary>
    public sealed record Taken(ImmutableArray<string> Cases) : ManifestCommitResult;
}
