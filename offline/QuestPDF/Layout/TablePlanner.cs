using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Layout;

/// <summary>
/// Gives each cell without a place the next free one, row by row, and checks the places that were given. A cell that was placed
/// by its author is where the search for the next one goes on.
/// </summary>
internal static class TablePlanner
{
    public static void Place(IReadOnlyList<TableCell> cells, int columns)
    {
        if (columns == 0)
        {
            throw new DocumentComposeException("A table needs at least one column: call ColumnsDefinition.");
        }

        // For each column, the first row that no cell so far reaches into.
        var freeFrom = new int[columns + 1];
        Array.Fill(freeFrom, 1);
        var (row, column) = (1, 1);
        foreach (var cell in cells)
        {
            Check(cell, columns);
            if (cell.Row != 0 || cell.Column != 0)
            {
                (cell.Row, cell.Column) = (Math.Max(1, cell.Row), Math.Max(1, cell.Column));
            }
            else
            {
                (cell.Row, cell.Column) = NextFree(cell.ColumnSpan, row, column, freeFrom);
            }

            if (cell.LastColumn > columns)
            {
                throw new DocumentComposeException($"A table cell reaches beyond the last column (row {cell.Row}, column {cell.Column}).");
            }

            for (var i = cell.Column; i <= cell.LastColumn; i++)
            {
                freeFrom[i] = Math.Max(freeFrom[i], cell.LastRow + 1);
            }

            (row, column) = (cell.Row, cell.Column);
        }
    }

    private static void Check(TableCell cell, int columns)
    {
        if (cell.ColumnSpan < 1 || cell.RowSpan < 1)
        {
            throw new DocumentComposeException("A table cell must span at least one row and one column.");
        }

        if (cell.ColumnSpan > columns)
        {
            throw new DocumentComposeException("A table cell spans more columns than the table has.");
        }
    }

    private static (int Row, int Column) NextFree(int span, int row, int column, int[] freeFrom)
    {
        for (; ; row++, column = 1)
        {
            for (; column + span <= freeFrom.Length; column++)
            {
                if (Array.TrueForAll(freeFrom[column..(column + span)], free => free <= row))
                {
                    return (row, column);
                }
            }
        }
    }
}
