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

    public static ITableCellContainer ColumnSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        ((TableCell)tableCellContainer).ColumnSpan = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value)
    {
        ((TableCell)tableCellContainer).Row = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer RowSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        ((TableCell)tableCellContainer).RowSpan = (int)value;
        return tableCellContainer;
    }

    /// <summary>Marks the cell as the heading of its row, for readers who do not see the table.</summary>
    public static ITableCellContainer AsSemanticHorizontalHeader(this ITableCellContainer tableCellContainer)
    {
        ((TableCell)tableCellContainer).IsRowHeading = true;
        return tableCellContainer;
    }
}
