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

        // For each column, the first row below all its cells so far.
        var freeFrom = new int[columns + 1];
        Array.Fill(freeFrom, 1);
        var (row, column) = (1, 1);
        foreach (var cell in cells)
        {
            if (cell.Row != 0 || cell.Column != 0)
            {
                (cell.Row, cell.Column) = (Math.Max(1, cell.Row), Math.Max(1, cell.Column));
            }
            else
            {
                (cell.Row, cell.Column) = NextFree(row, column, freeFrom);
            }

            if (cell.Column > columns)
            {
                throw new DocumentComposeException($"A table cell lies beyond the last column (row {cell.Row}, column {cell.Column}).");
            }

            freeFrom[cell.Column] = Math.Max(freeFrom[cell.Column], cell.Row + 1);
            (row, column) = (cell.Row, cell.Column);
        }
    }

    private static (int Row, int Column) NextFree(int row, int column, int[] freeFrom)
    {
        for (; ; row++, column = 1)
        {
            for (; column < freeFrom.Length; column++)
            {
                if (freeFrom[column] <= row)
                {
                    return (row, column);
                }
            }
        }
    }
}
