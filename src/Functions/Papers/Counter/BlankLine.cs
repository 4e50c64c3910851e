using System.Collections.Immutable;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>A line of a form with nothing filled in.</summary>
/// <param name="Id">Of the wording.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">The form's own number of it.</param>
/// <param name="Rows">What is written on, one row below the other.</param>
/// <param name="Caption">Small print below.</param>
internal sealed record BlankLine(
    string Id, LinePlace Place, int? Number, ImmutableArray<ImmutableArray<WritingPart>> Rows, string? Caption)
{
    /// <summary>The one line of the forms that is signed and has no blank for it.</summary>
    public const string Signature = "signature";

    public string Text => string.Join(' ', Rows.SelectMany(row => row).Select(part => part.Text));

    public bool IsSigned => Id == Signature || Place is LinePlace.Signature;

    public bool HasRules => Rows.Any(row => row.Any(part => part.IsRule));
}
