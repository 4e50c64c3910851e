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
    private readonly List<float> _bottoms = [];
    private TableCell[][]? _byLastRow;
    private float[] _lefts = [];
    private int _longestSpan = 1;
    private int _row = 1;

    public List<TableColumn> Columns { get; set; } = [];

    public List<TableCell> Cells { get; } = [];

    public override IEnumerable<Element> Children => Cells;

    private TableCell[][] ByLastRow => _byLastRow ??= Group();

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        _commands.Clear();
        if (_row >= ByLastRow.Length)
        {
            return SpacePlan.Empty;
        }

        if (space.IsNegative || !SetWidths(space.Width))
        {
            return SpacePlan.Wrap("The space is narrower than the table's columns.");
        }

        PlanRows(space, page);
        if (_commands.Count == 0)
        {
            return SpacePlan.Wrap("The space is too small for even a part of the next row.");
        }

        var height = 0f;
        foreach (var command in _commands)
        {
            height = Math.Max(height, command.Top + command.Height);
        }

        return NextRow() >= ByLastRow.Length ? SpacePlan.Full(_lefts[^1], height) : SpacePlan.Partial(_lefts[^1], height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        var next = NextRow();
        foreach (var command in _commands)
        {
            canvas.Translate(command.Left, command.Top);
            command.Cell.Draw(new Size(command.Width, command.Height), canvas);
            canvas.Translate(-command.Left, -command.Top);
            command.Cell.IsRendered |= command.Plan.IsComplete;
        }

        _row = next;
    }

    protected override void ResetState(bool hard) => _row = 1;

    /// <summary>The cells by the row in which they end, from left to right; the authors of most tables give them in that order.</summary>
    private TableCell[][] Group()
    {
        var counts = new int[Cells.Count == 0 ? 1 : Cells.Max(c => c.LastRow) + 1];
        foreach (var cell in Cells)
        {
            counts[cell.LastRow]++;
            _longestSpan = Math.Max(_longestSpan, cell.RowSpan);
        }

        var rows = Array.ConvertAll(counts, count => count == 0 ? [] : new TableCell[count]);
        var isInOrder = true;
        for (var i = Cells.Count - 1; i >= 0; i--)
        {
            var (cell, row) = (Cells[i], rows[Cells[i].LastRow]);
            var place = --counts[cell.LastRow];
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

    private void PlanRows(Size space, PageContext page)
    {
        _bottoms.Clear();
        _bottoms.Add(0);
        var lastAllowed = ByLastRow.Length - 1;
        for (var row = _row; row < ByLastRow.Length && row < lastAllowed + _longestSpan; row++)
        {
            var bottom = Bottom(row - 1);
            foreach (var cell in ByLastRow[row])
            {
                if (cell.Row > lastAllowed)
                {
                    continue;
                }

                var top = Bottom(cell.Row - 1);
                var (left, width) = (_lefts[cell.Column - 1], _lefts[cell.LastColumn] - _lefts[cell.Column - 1]);
                var plan = cell.Measure(new Size(width, Math.Max(0, space.Height - top)), page);
                if (plan.Type == SpacePlanType.Wrap || top > space.Height + Size.Epsilon)
                {
                    lastAllowed = cell.Row - 1;
                    continue;
                }

                if (plan.Type == SpacePlanType.PartialRender)
                {
                    lastAllowed = Math.Min(lastAllowed, row);
                }

                bottom = Math.Max(bottom, top + plan.Height);
                _commands.Add(new Command(cell, plan, left, width, top, 0));
            }

            _bottoms.Add(bottom);
        }

        // A row is drawn as a whole or not at all.
        _commands.RemoveAll(c => c.Cell.Row > lastAllowed);
        foreach (ref var command in CollectionsMarshal.AsSpan(_commands))
        {
            command = command with { Height = Bottom(Math.Min(command.Cell.LastRow, _row + _bottoms.Count - 2)) - command.Top };
        }
    }

    /// <summary>Where a row ends on this page; rows of earlier pages end at its top.</summary>
    private float Bottom(int row) => _bottoms[Math.Max(0, row - _row + 1)];

    /// <summary>The first row with a cell that is not finished after this page.</summary>
    private int NextRow()
    {
        foreach (var command in _commands)
        {
            command.Cell.IsPlanned = command.Plan.IsComplete;
        }

        var row = _row;
        while (row < ByLastRow.Length && Array.TrueForAll(ByLastRow[row], c => c.IsRendered || c.IsPlanned))
        {
            row++;
        }

        foreach (var command in _commands)
        {
            command.Cell.IsPlanned = false;
        }

        return row;
    }

    private readonly record struct Command(TableCell Cell, SpacePlan Plan, float Left, float Width, float Top, float Height);
}
