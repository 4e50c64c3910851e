using QuestPDF.Elements.Table;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TableCellDescriptor
{
    private readonly List<TableCell> _cells;

    internal TableCellDescriptor(List<TableCell> cells) => _cells = cells;

    public ITableCellContainer Cell()
    {
        var cell = new TableCell();
        _cells.Add(cell);
        return cell;
    }
}
