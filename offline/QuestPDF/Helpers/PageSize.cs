using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

public sealed class PageSize
{
    public readonly float Width;
    public readonly float Height;

    internal PageSize(float width, float height, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    internal Size ToSize() => new(Width, Height);
}
