namespace MissionReg.Functions.Storage.Cases;

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    public sealed record Done(CaseCommit Commit) : CommitResult;

    /// <summary>The case has other events than expected.</summary>
    public sealed record Conflict : CommitResult;

    /// <summary>A request with this key was carried out before.</summary>
    public sealed record Repeated(StoredAnswer Answer) : CommitResult;
}
