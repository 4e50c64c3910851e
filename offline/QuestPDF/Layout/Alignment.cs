using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Puts the child at a share of the room left over: 0 at the left or top, 1 at the right or bottom.</summary>
internal sealed class Alignment : Container
{
    public float? Horizontal { get; set; }

    public float? Vertical { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (Child is null)
        {
            return;
        }

        var plan = Child.Measure(space, canvas.Page);
        if (plan.Type == SpacePlanType.Wrap)
        {
            return;
        }

        var size = new Size(Horizontal is null ? space.Width : plan.Width, Vertical is null ? space.Height : plan.Height);
        var x = (space.Width - size.Width) * (Horizontal ?? 0);
        var y = (space.Height - size.Height) * (Vertical ?? 0);
        canvas.Translate(x, y);
        Child.Draw(size, canvas);
        canvas.Translate(-x, -y);
    }
}
