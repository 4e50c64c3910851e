using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>A background under the child and a border over it. The border's middle runs along the edge and takes no space.</summary>
internal sealed class StyledBox : Container
{
    public Color Background { get; set; } = Helpers.Colors.Transparent;

    public Color BorderColor { get; set; } = Helpers.Colors.Black;

    public float Border { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        DrawBackground(space, canvas);
        base.DrawContent(space, canvas);
        if (Border > 0)
        {
            using var border = canvas.Under(Artifact.Layout);
            canvas.StrokeRectangle(space.Width, space.Height, Border, BorderColor);
        }
    }

    private void DrawBackground(Size space, Canvas canvas)
    {
        using var background = canvas.Under(Artifact.Background);
        canvas.FillRectangle(0, 0, space.Width, space.Height, Background);
    }
}
