using System.Runtime.InteropServices;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Cells in rows and columns, over as many pages as they need. A row whose cells do not all fit to their end goes on, on the
/// next page, in the cells that are not finished; a row of which one cell cannot begin is left to the next page as a whole.
/// </summary>
internal sealed class Table : Element
{
    private readonly List<Command> _commands = [];
    private TableCell[][]? _byRow;
    private float[] _lefts = [];
    private int _row = 1;

    public List<TableColumn> Columns { get; set; } = [];

    public List<TableCell> Cells { get; } = [];

    public override IEnumerable<Element> Children => Cells;

    private TableCell[][] ByRow => _byRow ??= Group();

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        _commands.Clear();
        if (_row >= ByRow.Length)
        {
            return SpacePlan.Empty;
        }

        if (space.IsNegative || !SetWidths(space.Width))
        {
            return SpacePlan.Wrap("The space is narrower than the table's columns.");
        }

        var (height, next) = PlanRows(space, page);
        if (_commands.Count == 0)
        {
            return SpacePlan.Wrap("The space is too small for even a part of the next row.");
        }

        return next >= ByRow.Length ? SpacePlan.Full(_lefts[^1], height) : SpacePlan.Partial(_lefts[^1], height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        foreach (var command in _commands)
        {
            canvas.Translate(command.Left, command.Top);
            command.Cell.Draw(new Size(command.Width, command.Height), canvas);
            canvas.Translate(-command.Left, -command.Top);
            command.Cell.IsRendered |= command.Plan.IsComplete;
        }

        while (_row < ByRow.Length && Array.TrueForAll(ByRow[_row], c => c.IsRendered))
        {
            _row++;
        }
    }

    protected override void ResetState(bool hard) => _row = 1;

    /// <summary>The cells by row, from left to right; the authors of most tables give them in that order.</summary>
    private TableCell[][] Group()
    {
        var counts = new int[Cells.Count == 0 ? 1 : Cells.Max(c => c.Row) + 1];
        foreach (var cell in Cells)
        {
            counts[cell.Row]++;
        }

        var rows = Array.ConvertAll(counts, count => count == 0 ? [] : new TableCell[count]);
        var isInOrder = true;
        for (var i = Cells.Count - 1; i >= 0; i--)
        {
            var (cell, row) = (Cells[i], rows[Cells[i].Row]);
            var place = --counts[cell.Row];
            row[place] = cell;
            isInOrder &= place + 1 == row.Length || cell.Column <= row[place + 1].Column;
        }

        return isInOrder ? rows : Array.ConvertAll(rows, r => r.OrderBy(c => c.Column).ToArray());
    }

    private bool SetWidths(float available)
    {
        var (constant, shares) = (0f, 0f);
        foreach (var column in Columns)
        {
            constant += column.Constant;
            shares += column.Relative;
        }

        var rest = available - constant;
        if (rest < -Size.Epsilon || (shares > 0 && rest < Size.Epsilon))
        {
            return false;
        }

        _lefts = _lefts.Length == Columns.Count + 1 ? _lefts : new float[Columns.Count + 1];
        for (var i = 0; i < Columns.Count; i++)
        {
            _lefts[i + 1] = _lefts[i] + Columns[i].Constant + (shares > 0 ? rest * Columns[i].Relative / shares : 0);
        }

        return true;
    }

    /// <summary>The height of what fits, and the first row that is not finished with it.</summary>
    private (float Height, int Next) PlanRows(Size space, PageContext page)
    {
        var top = 0f;
        for (var row = _row; row < ByRow.Length; row++)
        {
            var plan = PlanRow(ByRow[row], space.Height, top, page);
            top += plan.Height;
            if (!plan.IsComplete)
            {
                return (top, row);
            }
        }

        return (top, ByRow.Length);
    }

    /// <summary>A row is drawn as a whole or not at all: nothing of it is kept when one of its cells cannot begin.</summary>
    private SpacePlan PlanRow(TableCell[] cells, float space, float top, PageContext page)
    {
        var first = _commands.Count;
        var (height, isComplete) = (0f, true);
        foreach (var cell in cells)
        {
            var (left, width) = (_lefts[cell.Column - 1], _lefts[cell.Column] - _lefts[cell.Column - 1]);
            var plan = cell.Measure(new Size(width, Math.Max(0, space - top)), page);
            if (plan.Type == SpacePlanType.Wrap || top > space + Size.Epsilon)
            {
                _commands.RemoveRange(first, _commands.Count - first);
                return SpacePlan.Wrap("One of the row's cells cannot begin.");
            }

            (height, isComplete) = (Math.Max(height, plan.Height), isComplete && plan.IsComplete);
            _commands.Add(new Command(cell, plan, left, width, top, 0));
        }

        foreach (ref var command in CollectionsMarshal.AsSpan(_commands)[first..])
        {
            command = command with { Height = height };
        }

        return isComplete ? SpacePlan.Full(_lefts[^1], height) : SpacePlan.Partial(_lefts[^1], height);
    }

    private readonly record struct Command(TableCell Cell, SpacePlan Plan, float Left, float Width, float Top, float Height);
}
