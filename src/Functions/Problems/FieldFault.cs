using MissionReg.Core;

namespace MissionReg.Functions.Problems;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Id of the field, <c>documents.&lt;id&gt;</c> for a document, a JSON path for a command's body.</param>
/// <param name="Code">Stable code: missing, unknown, too-long, truncated, …</param>
/// <param name="Message">Words of its own; without them those of the code.</param>
/// <param name="Max">The limit that was passed, where the words name it.</param>
internal sealed record FieldFault(string Field, string Code, LocalizedText? Message = null, int? Max = null)
{
    private const int LongestId = 64;
    private const string Unnamed = "?";

    /// <summary>The field it is held against, where the words name it.</summary>
    public string? Other { get; init; }

    /// <summary>About a document by the id that was sent, which goes back only if it is formed as an id: else it may be anybody's data.</summary>
    public static FieldFault OfDocument(string id, string code) => new(IsId(id) ? $"documents.{id}" : "documents", code);

    /// <summary>About what a command named: a document, a ground.</summary>
    public static FieldFault OfSubject(string? id, string code) => new(IsId(id) ? id! : Unnamed, code);

    /// <summary>About a member by the name that was sent.</summary>
    public static FieldFault OfMember(string name, string code, int? max = null) =>
        new(name.Length <= 40 && name.All(char.IsAsciiLetterOrDigit) ? name : Unnamed, code, Max: max);

    private static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
}
