using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class RotateExtensions
{
    /// <summary>Clockwise, in degrees.</summary>
    public static IContainer Rotate(this IContainer element, float angle)
    {
        var rotate = element.Merge<Layout.Rotate>();
        rotate.Angle += angle;
        return rotate;
    }
}
