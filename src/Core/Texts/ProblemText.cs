using System.Collections.Immutable;

namespace MissionReg.Core.Texts;

/// <summary>One type of problem that the API answers with (RFC 9457).</summary>
public sealed record ProblemText
{
    /// <summary>Stable; the last part of the problem's <c>type</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP status it comes with.</summary>
    public required int Status { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Detail { get; init; }

    /// <summary>More exact details of the same type.</summary>
    public required ImmutableArray<ProblemReason> Reasons { get; init; }

    /// <summary>The blanks of the detail and of the reasons.</summary>
    public required ImmutableArray<string> Placeholders { get; init; }
}
