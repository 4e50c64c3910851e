using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Puts the rows and cells of a part of a table into the document's structure when the part is first drawn: all of them at once,
/// since a reader wants to know of a row on the next page too.
/// </summary>
internal sealed class TableTags(List<TableCell> cells, bool isHeader) : Container
{
    private bool _isDone;

    public override string Name => "SemanticTag";

    /// <summary>Wraps what each cell holds, so that it can be named; called when the table is composed.</summary>
    public static void Wrap(List<TableCell> cells, bool isHeader)
    {
        foreach (var cell in cells)
        {
            var tag = new Tag(isHeader ? "TH" : "TD");
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

    private void AddRows(StructureTree structure, StructureNode part)
    {
        var (row, rowNode) = (0, part);
        foreach (var cell in InReadingOrder())
        {
            if (cell.Row != row)
            {
                (row, rowNode) = (cell.Row, structure.Add(new StructureNode("TR", part)));
            }

            var node = structure.Add(new StructureNode(TagOf(cell).Type, rowNode) { IsColumnHeading = isHeader });
            // An empty cell holds its column's place.
            node.Keep();
            TagOf(cell).Node = node;
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
}
