using System.Collections.Immutable;

namespace MissionReg.Functions.Papers;

/// <summary>A line of a paper in its language, its blanks filled.</summary>
/// <param name="Id">Of the wording.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">The form's own number of the line.</param>
/// <param name="Parts">Words and values in their order.</param>
/// <param name="Caption">Small print under the blank.</param>
internal sealed record PaperLine(string Id, LinePlace Place, int? Number, ImmutableArray<LinePart> Parts, string? Caption)
{
    public string Text => string.Concat(Parts.Select(p => p.Text));
}
