using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>Why the rules refuse a command. The words for it are in <c>seeds/wording/problems.json</c> under the code.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Paragraph">Paragraph it rests on, if one.</param>
/// <param name="Subjects">Ids it is about: documents, grounds.</param>
public sealed record Refusal(string Code, string? Paragraph, ImmutableArray<string> Subjects)
{
    public const string Forbidden = "forbidden";
    public const string WrongState = "wrong-state";
    public const string MissingDocuments = "missing-documents";

    public static Refusal Of(string code, string? paragraph = null, params ImmutableArray<string> subjects) => new(code, paragraph, subjects);
}
