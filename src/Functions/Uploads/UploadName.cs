using System.Text.RegularExpressions;
using MissionReg.Core.Documents;

namespace MissionReg.Functions.Uploads;

/// <summary>
/// The name of an upload in the intake container: <c>uploads/&lt;case number&gt;/&lt;document id&gt;/&lt;upload id&gt;.&lt;ext&gt;</c>. It
/// says what the permit was for, and nothing about a person.
/// </summary>
/// <param name="UploadId">32 lower-case hexadecimal digits, or fewer.</param>
/// <param name="Extension">Lower case, without the dot.</param>
internal sealed partial record UploadName(string CaseNumber, string DocumentId, string UploadId, string Extension)
{
    /// <summary>What the intake makes of it: the same as of a file dropped for that document.</summary>
    public DocumentFileName File => new(CaseNumber, DocumentId, null, Extension);

    /// <returns><c>null</c> for any other name in the container.</returns>
    public static UploadName? Parse(string name) => Form().Match(name) is { Success: true, Groups: var part }
        ? new UploadName(part["case"].Value, part["document"].Value, part["id"].Value, part["ext"].Value)
        : null;

    public override string ToString() => $"uploads/{CaseNumber}/{DocumentId}/{UploadId}.{Extension}";

    [GeneratedRegex(@"\Auploads/(?<case>[A-Z0-9-]{1,64})/(?<document>[A-Za-z0-9-]{1,64})/(?<id>[0-9a-f]{1,32})\.(?<ext>[a-z0-9]{1,8})\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
