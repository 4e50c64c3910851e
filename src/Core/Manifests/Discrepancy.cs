namespace MissionReg.Core.Manifests;

/// <summary>Something that does not agree with the manifest.</summary>
/// <param name="Id">1 for the first of the manifest.</param>
/// <param name="Paper">Id of the paper; null for the whole case.</param>
/// <param name="Count">How many are missing or too many.</param>
/// <param name="BelongsTo">Of an extra case: the office or centre where it should be, if that is not here.</param>
/// <param name="Reason">Of a refused one: why, by its code; of an extra case: <c>unknown</c> if there is none of that number.</param>
public sealed record Discrepancy(
    int Id, DiscrepancyKind Kind, string CaseNumber, string? Paper, int Count, string? BelongsTo = null, string? Reason = null)
{
    public const string UnknownCase = "unknown";

    /// <summary>Null while it is open.</summary>
    public Settlement? Settled { get; init; }
}
