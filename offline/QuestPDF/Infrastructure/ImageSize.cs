namespace QuestPDF.Infrastructure;

/// <summary>Width and height in pixels.</summary>
#pragma warning disable CA1815 // The package's own shape.
public readonly struct ImageSize(int width, int height)
{
    public readonly int Width = width;
    public readonly int Height = height;
}
