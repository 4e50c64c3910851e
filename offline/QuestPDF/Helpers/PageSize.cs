using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

#pragma warning disable CA2225 // The package's own shape.
public sealed class PageSize
{
    public readonly float Width;
    public readonly float Height;

    public PageSize(float width, float height, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    public static implicit operator Size(PageSize pageSize) => new(pageSize.Width, pageSize.Height);
}
