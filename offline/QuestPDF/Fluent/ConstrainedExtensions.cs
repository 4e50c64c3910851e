using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class ConstrainedExtensions
{
    public static IContainer Width(this IContainer element, float value, Unit unit = Unit.Point)
    {
        CheckPositive(value);
        var constrained = element.Merge<Constrained>();
        constrained.Width = value.ToPoints(unit);
        return constrained;
    }

    public static IContainer Height(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.HighBetween(value.ToPoints(unit), value.ToPoints(unit));

    public static IContainer MinHeight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.HighBetween(value.ToPoints(unit), null);

    public static IContainer MaxHeight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.HighBetween(null, value.ToPoints(unit));

    private static Constrained HighBetween(this IContainer element, float? min, float? max)
    {
        CheckPositive(min ?? max);
        var constrained = element.Merge<Constrained>();
        constrained.MinHeight = min ?? constrained.MinHeight;
        constrained.MaxHeight = max ?? constrained.MaxHeight;
        return constrained;
    }

    private static void CheckPositive(float? value) =>
        ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
}
