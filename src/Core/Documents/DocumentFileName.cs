using System.Globalization;
using System.Text.RegularExpressions;

namespace MissionReg.Core.Documents;

/// <summary>
/// A name in the drop folder: <c>intake/&lt;case number&gt;/&lt;document id&gt;[.&lt;n&gt;].&lt;ext&gt;</c>, as a scanner or a
/// courier batch writes it.
/// </summary>
/// <param name="Sequence">The <c>n</c> of several files for one document, from 1; <c>null</c> when the name has none.</param>
/// <param name="Extension">Lower case, without the dot. It claims a format; the content decides.</param>
public sealed partial record DocumentFileName(string CaseNumber, string DocumentId, int? Sequence, string Extension)
{
    private const int LongestName = 256;

    /// <param name="name">With or without the leading <c>intake/</c>: a blob's name does not hold its container's.</param>
    /// <returns><c>null</c> when the name has another form, and the file can be matched with no case.</returns>
    public static DocumentFileName? Parse(string? name)
    {
        if (name is null || name.Length > LongestName || Form().Match(name) is not { Success: true } match)
            return null;

        var sequence = match.Groups["n"];
        return new DocumentFileName(
            match.Groups["case"].Value,
            match.Groups["id"].Value,
            sequence.Success ? int.Parse(sequence.ValueSpan, CultureInfo.InvariantCulture) : null,
            match.Groups["ext"].Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"\A(?:intake/)?(?<case>[A-Z0-9-]+)/(?<id>[a-z0-9-]+)(?:\.(?<n>[1-9][0-9]{0,3}))?\.(?<ext>[A-Za-z0-9]{1,8})\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
