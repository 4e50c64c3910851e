using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class RotateExtensions
{
    public static IContainer RotateLeft(this IContainer element) => element.Turn(-1);

    public static IContainer RotateRight(this IContainer element) => element.Turn(1);

    /// <summary>Clockwise, in degrees.</summary>
    public static IContainer Rotate(this IContainer element, float angle)
    {
        var rotate = element.Merge<Layout.Rotate>();
        rotate.Angle += angle;
        return rotate;
    }

    private static SimpleRotate Turn(this IContainer element, int quarters)
    {
        var rotate = element.Merge<SimpleRotate>();
        rotate.Turns += quarters;
        return rotate;
    }
}
