using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Turns the drawn child clockwise around its top left corner; the space it takes is that of the unturned child.</summary>
internal sealed class Rotate : Container
{
    public float Angle { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        canvas.Save();
        canvas.Rotate(Angle);
        base.DrawContent(space, canvas);
        canvas.Restore();
    }
}
