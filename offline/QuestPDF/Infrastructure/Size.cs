namespace QuestPDF.Infrastructure;

/// <summary>Width and height in points.</summary>
internal readonly record struct Size(float Width, float Height)
{
    /// <summary>Differences below it are rounding.</summary>
    public const float Epsilon = 0.01f;

    /// <summary>The largest page side a PDF 1.7 reader must show.</summary>
    private const float Infinity = 14_400;

    public static Size Zero { get; } = new(0, 0);

    public static Size Max { get; } = new(Infinity, Infinity);

    public bool IsNegative => Width < -Epsilon || Height < -Epsilon;
}
