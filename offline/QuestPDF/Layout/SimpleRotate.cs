using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Turns the child by quarters, and the space it takes with it.</summary>
internal sealed class SimpleRotate : Container
{
    public int Turns { get; set; }

    private int Quarters => ((Turns % 4) + 4) % 4;

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var plan = base.MeasureContent(Turned(space), page);
        var size = Turned(plan.Size);
        return plan.Sized(size.Width, size.Height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        canvas.Save();
        canvas.Translate(Quarters is 1 or 2 ? space.Width : 0, Quarters is 2 or 3 ? space.Height : 0);
        canvas.Rotate(90 * Quarters);
        base.DrawContent(Turned(space), canvas);
        canvas.Restore();
    }

    private Size Turned(Size size) => Quarters % 2 == 0 ? size : new Size(size.Height, size.Width);
}
