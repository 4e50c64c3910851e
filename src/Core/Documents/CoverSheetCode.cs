using System.Text.RegularExpressions;

namespace MissionReg.Core.Documents;

/// <summary>
/// What the code on a cover sheet says: to which case and document the pages under the sheet belong. It has only
/// characters of the alphanumeric mode of QR (ISO/IEC 18004 §7.3.4), which keeps the code small, and no data of a person.
/// </summary>
/// <remarks>
/// <c>MR1/ALM-M-2026-000123/LEADER-IDENTITY</c>: the document id in capitals; a capital of the id itself has a dot before it.
/// </remarks>
public sealed partial record CoverSheetCode(string CaseNumber, string DocumentId)
{
    private const int LongestPart = 64;

    /// <exception cref="ArgumentException">One of the two is no case number or no document id.</exception>
    public static string Write(string caseNumber, string documentId)
    {
        ArgumentNullException.ThrowIfNull(caseNumber);
        ArgumentNullException.ThrowIfNull(documentId);
        var text = $"MR1/{caseNumber}/{Capital().Replace(documentId, ".$0").ToUpperInvariant()}";
        return Parse(text) == new CoverSheetCode(caseNumber, documentId)
            ? text
            : throw new ArgumentException("Not a case number and a document id that a cover sheet can carry.");
    }

    /// <returns><c>null</c> for any other text: scans carry many codes that are none of ours.</returns>
    public static CoverSheetCode? Parse(string? text)
    {
        if (text is null || text.Length > 4 * LongestPart || Form().Match(text) is not { Success: true } match)
            return null;

        var id = Letter().Replace(match.Groups["id"].Value, letter =>
            letter.ValueSpan[0] == '.' ? letter.Value[1..] : letter.Value.ToLowerInvariant());
        return match.Groups["case"].Length > LongestPart || id.Length > LongestPart
            ? null
            : new CoverSheetCode(match.Groups["case"].Value, id);
    }

    [GeneratedRegex(@"\AMR1/(?<case>[A-Z0-9-]+)/(?<id>[A-Z](?:\.[A-Z]|[A-Z0-9-])*)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"\.?[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
