namespace MissionReg.Functions.Storage.Documents;

/// <summary>A closed union: <see cref="Staged"/> or <see cref="TooLarge"/>, of which nothing stays behind.</summary>
public abstract record StagingResult
{
    private StagingResult()
    {
    }

    public sealed record Staged(StagedDocument Document) : StagingResult;

    public sealed record TooLarge(long MaxBytes) : StagingResult;
}
