using QuestPDF.Elements.Table;

namespace QuestPDF.Layout;

/// <summary>Rows and columns count from 1; 0 is a place not chosen by the author.</summary>
internal sealed class TableCell : Container, ITableCellContainer
{
    public int Row { get; set; }

    public int RowSpan { get; set; } = 1;

    public int Column { get; set; }

    public int ColumnSpan { get; set; } = 1;

    /// <summary>True for a cell that says what the row is about.</summary>
    public bool IsRowHeading { get; set; }

    public bool IsRendered { get; set; }

    /// <summary>True while it is counted which rows end on the page being planned.</summary>
    public bool IsPlanned { get; set; }

    public int LastRow => Row + RowSpan - 1;

    public int LastColumn => Column + ColumnSpan - 1;

    protected override void ResetState(bool hard) => IsRendered = false;
}
