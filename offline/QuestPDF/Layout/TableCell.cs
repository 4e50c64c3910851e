using QuestPDF.Elements.Table;

namespace QuestPDF.Layout;

/// <summary>Rows and columns count from 1; 0 is a place not chosen by the author.</summary>
internal sealed class TableCell : Container, ITableCellContainer
{
    public int Row { get; set; }

    public int Column { get; set; }

    public bool IsRendered { get; set; }

    protected override void ResetState(bool hard) => IsRendered = false;
}
