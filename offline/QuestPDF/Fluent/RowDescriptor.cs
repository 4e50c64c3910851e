using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class RowDescriptor
{
    internal RowDescriptor()
    {
    }

    internal Row Row { get; } = new();

    public void Spacing(float spacing, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spacing);
        Row.Spacing = spacing.ToPoints(unit);
    }

    public IContainer RelativeItem(float size = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return Item(RowItemType.Relative, size);
    }

    public IContainer ConstantItem(float size, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return Item(RowItemType.Constant, size.ToPoints(unit));
    }

    public IContainer AutoItem() => Item(RowItemType.Auto, 0);

    private RowItem Item(RowItemType type, float size)
    {
        var item = new RowItem(type, size);
        Row.Items.Add(item);
        return item;
    }
}
