using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Puts the rows and cells of a part of a table into the document's structure when the part is first drawn: all of them at once,
/// since a reader wants to know of a row on the next page too.
/// </summary>
internal sealed class TableTags(List<TableCell> cells, List<TableCell> headings, bool isHeader, bool isComplex) : Container
{
    private bool _isDone;

    public override string Name => "SemanticTag";

    /// <summary>Wraps what each cell holds, so that it can be named; called when the table is composed.</summary>
    public static void Wrap(List<TableCell> cells, bool isHeader)
    {
        foreach (var cell in cells)
        {
            var tag = new Tag(isHeader || cell.IsRowHeading ? "TH" : "TD");
            ((IContainer)tag).Child = cell.Child;
            ((IContainer)cell).Child = tag;
        }
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (!_isDone && canvas.Structure is { } structure && !canvas.IsInArtifact)
        {
            _isDone = true;
            AddRows(structure, canvas.Parent!);
        }

        base.DrawContent(space, canvas);
    }

    protected override void ResetState(bool hard) => _isDone &= !hard;

    private static Tag TagOf(TableCell cell) => (Tag)cell.Child!;

    private static bool DoColumnsMeet(TableCell one, TableCell other) => one.Column <= other.LastColumn && other.Column <= one.LastColumn;

    private void AddRows(StructureTree structure, StructureNode part)
    {
        var (row, rowNode) = (0, part);
        foreach (var cell in InReadingOrder())
        {
            if (cell.Row != row)
            {
                (row, rowNode) = (cell.Row, structure.Add(new StructureNode("TR", part)));
            }

            var node = structure.Add(new StructureNode(TagOf(cell).Type, rowNode));
            // An empty cell holds its column's place.
            node.Keep();
            TagOf(cell).Node = node;
        }

        var rowHeadings = cells.Where(c => c.IsRowHeading)
            .SelectMany(c => Enumerable.Range(c.Row, c.RowSpan).Select(row => (Row: row, Cell: c)))
            .ToLookup(h => h.Row, h => h.Cell);
        foreach (var cell in cells)
        {
            var scope = isComplex ? null : Scope(cell);
            if (isComplex || scope is not null)
            {
                TagOf(cell).Node!.Cell = new StructureCell(cell.RowSpan, cell.ColumnSpan, scope, isComplex ? Headings(cell, rowHeadings) : []);
            }
        }
    }

    /// <summary>Row by row; cells that were not placed by hand come so already.</summary>
    private IEnumerable<TableCell> InReadingOrder()
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if ((cells[i].Row, cells[i].Column).CompareTo((cells[i - 1].Row, cells[i - 1].Column)) < 0)
            {
                return cells.OrderBy(c => c.Row).ThenBy(c => c.Column);
            }
        }

        return cells;
    }

    /// <summary>What a heading of a plain table heads; in one with cells over several rows or columns each cell names its headings.</summary>
    private string? Scope(TableCell cell) => (isHeader, cell.IsRowHeading) switch
    {
        (true, true) => "Both",
        (true, false) => "Column",
        (false, true) => "Row",
        _ => null,
    };

    private StructureNode[] Headings(TableCell cell, ILookup<int, TableCell> rowHeadings)
    {
        var above = headings.Where(h => DoColumnsMeet(h, cell) && (!isHeader || h.Row < cell.Row));
        var before = isHeader ? [] : Enumerable.Range(cell.Row, cell.RowSpan).SelectMany(row => rowHeadings[row]).Where(h => h.Column < cell.Column).Distinct();
        StructureNode[] nodes = [.. above.Concat(before).Select(h => TagOf(h).Node).OfType<StructureNode>()];
        Array.ForEach(nodes, n => n.IsReferenced = true);
        return nodes;
    }
}
