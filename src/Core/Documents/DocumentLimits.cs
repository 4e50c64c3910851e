namespace MissionReg.Core.Documents;

/// <summary>How much a recipient may hand in, in bytes; both limits are inclusive.</summary>
public sealed record DocumentLimits
{
    private const long MiB = 1024 * 1024;

    public long MaxFileBytes { get; init; } = 20 * MiB;

    public long MaxCaseBytes { get; init; } = 100 * MiB;

    /// <summary>
    /// The fault of one more document of <paramref name="fileBytes"/> in a case that already keeps
    /// <paramref name="caseBytes"/>, or <c>null</c> when it fits.
    /// </summary>
    public DocumentFault? FaultOf(long fileBytes, long caseBytes) =>
        fileBytes > MaxFileBytes ? DocumentFault.TooLarge
        : caseBytes > MaxCaseBytes - fileBytes ? DocumentFault.CaseTooLarge
        : null;
}
