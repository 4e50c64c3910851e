using QuestPDF.Elements.Table;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class TableCellExtensions
{
    public static ITableCellContainer Column(this ITableCellContainer tableCellContainer, uint value)
    {
        ((TableCell)tableCellContainer).Column = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value)
    {
        ((TableCell)tableCellContainer).Row = (int)value;
        return tableCellContainer;
    }
}
