using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>A background under the child and a border over it. The border's middle runs along the edge and takes no space.</summary>
internal sealed class StyledBox : Container
{
    public Color Background { get; set; } = Helpers.Colors.Transparent;

    public Color BorderColor { get; set; } = Helpers.Colors.Black;

    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        DrawBackground(space, canvas);
        base.DrawContent(space, canvas);
        using var border = canvas.Under(Artifact.Layout);

        if (Left > 0 && Left == Top && Left == Right && Left == Bottom)
        {
            canvas.StrokeRectangle(space.Width, space.Height, Left, BorderColor);
            return;
        }

        var (left, width) = (-Left / 2, space.Width + ((Left + Right) / 2));
        var (top, height) = (-Top / 2, space.Height + ((Top + Bottom) / 2));
        Edge(canvas, left, -Top / 2, width, Top);
        Edge(canvas, left, space.Height - (Bottom / 2), width, Bottom);
        Edge(canvas, -Left / 2, top, Left, height);
        Edge(canvas, space.Width - (Right / 2), top, Right, height);
    }

    private void DrawBackground(Size space, Canvas canvas)
    {
        using var background = canvas.Under(Artifact.Background);
        canvas.FillRectangle(0, 0, space.Width, space.Height, Background);
    }

    private void Edge(Canvas canvas, float x, float y, float width, float height)
    {
        if (width > 0 && height > 0)
        {
            canvas.FillRectangle(x, y, width, height, BorderColor);
        }
    }
}
