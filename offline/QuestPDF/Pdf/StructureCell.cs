namespace QuestPDF.Pdf;

/// <summary>
/// What the structure says of a table's cell: how far it reaches, for which cells it is a heading (<c>Column</c>, <c>Row</c> or
/// <c>Both</c>), and, in tables too complex for that, which cells are its own headings.
/// </summary>
internal sealed record StructureCell(int RowSpan, int ColumnSpan, string? Scope, IReadOnlyList<StructureNode> Headings);
