using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class OffsetExtensions
{
    public static IContainer OffsetX(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var offset = element.Merge<Offset>();
        offset.X += value.ToPoints(unit);
        return offset;
    }

    public static IContainer OffsetY(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var offset = element.Merge<Offset>();
        offset.Y += value.ToPoints(unit);
        return offset;
    }
}
