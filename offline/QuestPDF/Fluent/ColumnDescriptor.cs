using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class ColumnDescriptor
{
    internal ColumnDescriptor()
    {
    }

    internal Column Column { get; } = new();

    public void Spacing(float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Column.Spacing = value.ToPoints(unit);
    }

    public IContainer Item()
    {
        var item = new Container();
        Column.Items.Add(item);
        return item;
    }
}
