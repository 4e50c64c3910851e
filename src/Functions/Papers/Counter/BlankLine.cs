using System.Collections.Immutable;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>A line of a form with nothing filled in.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">The form's own number of it.</param>
/// <param name="Rows">What is written on, one row below the other.</param>
/// <param name="Caption">Small print below.</param>
/// <param name="Signed">It is for a signature, so its rule is short.</param>
internal sealed record BlankLine(
    LinePlace Place, int? Number, ImmutableArray<ImmutableArray<WritingPart>> Rows, string? Caption, bool Signed)
{
    public string Text => string.Join(' ', Rows.SelectMany(row => row).Select(part => part.Text));

    public bool HasRules => Rows.Any(row => row.Any(part => part.IsRule));
}
