using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Padding : Container
{
    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var inner = Inner(space);
        var plan = base.MeasureContent(inner, page);
        if (plan.Type != SpacePlanType.Empty && inner.IsNegative)
        {
            return SpacePlan.Wrap("The padding is larger than the space.");
        }

        return plan.Sized(plan.Width + Left + Right, plan.Height + Top + Bottom);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        canvas.Translate(Left, Top);
        base.DrawContent(Inner(space), canvas);
        canvas.Translate(-Left, -Top);
    }

    private Size Inner(Size space) => new(space.Width - Left - Right, space.Height - Top - Bottom);
}
