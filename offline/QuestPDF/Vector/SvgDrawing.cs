using QuestPDF.Pdf;

namespace QuestPDF.Vector;

/// <summary>The shapes of a drawing in its own coordinates, and the part of them that is seen.</summary>
internal sealed class SvgDrawing(float x, float y, float width, float height, IReadOnlyList<SvgShape> shapes)
{
    public float X { get; } = x;

    public float Y { get; } = y;

    public float Width { get; } = width;

    public float Height { get; } = height;

    public void Draw(Canvas canvas)
    {
        foreach (var shape in shapes)
        {
            canvas.SetFill(shape.Fill);
            shape.Outline.Draw(canvas);
            canvas.Content.Add(shape.IsEvenOdd ? "f*\n"u8 : "f\n"u8);
        }
    }
}
