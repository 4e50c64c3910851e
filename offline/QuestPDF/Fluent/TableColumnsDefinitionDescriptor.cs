using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TableColumnsDefinitionDescriptor
{
    internal TableColumnsDefinitionDescriptor()
    {
    }

    internal List<TableColumn> Columns { get; } = [];

    public void ConstantColumn(float width, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        Columns.Add(new TableColumn(width.ToPoints(unit), 0));
    }

    public void RelativeColumn(float width = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        Columns.Add(new TableColumn(0, width));
    }
}
