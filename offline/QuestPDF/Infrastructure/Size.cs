namespace QuestPDF.Infrastructure;

/// <summary>Width and height in points.</summary>
#pragma warning disable CA1815 // The package's own shape.
public readonly struct Size(float width, float height)
{
    /// <summary>Differences below it are rounding.</summary>
    public const float Epsilon = 0.01f;

    /// <summary>The largest page side a PDF 1.7 reader must show.</summary>
    public const float Infinity = 14_400;

    public readonly float Width = width;
    public readonly float Height = height;

    public static Size Zero { get; } = new(0, 0);

    public static Size Max { get; } = new(Infinity, Infinity);

    internal bool IsNegative => Width < -Epsilon || Height < -Epsilon;

    public override string ToString() => FormattableString.Invariant($"(Width: {Width:N3}, Height: {Height:N3})");
}
