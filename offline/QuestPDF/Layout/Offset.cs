using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Draws the child elsewhere without changing the space it takes.</summary>
internal sealed class Offset : Container
{
    public float X { get; set; }

    public float Y { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        canvas.Translate(X, Y);
        base.DrawContent(space, canvas);
        canvas.Translate(-X, -Y);
    }
}
