using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Centres the child, or puts it at a share of the height left over: 0 at the top, 1 at the bottom.</summary>
internal sealed class Alignment : Container
{
    public bool IsCentred { get; set; }

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

        var size = new Size(IsCentred ? plan.Width : space.Width, Vertical is null ? space.Height : plan.Height);
        var x = (space.Width - size.Width) / 2;
        var y = (space.Height - size.Height) * (Vertical ?? 0);
        canvas.Translate(x, y);
        Child.Draw(size, canvas);
        canvas.Translate(-x, -y);
    }
}
