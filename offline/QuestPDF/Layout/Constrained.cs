using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Constrained : Container
{
    public float? Width { get; set; }

    public float? MinHeight { get; set; }

    public float? MaxHeight { get; set; }

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        if (Child is null)
        {
            return SpacePlan.Empty;
        }

        if (Width > space.Width + Size.Epsilon)
        {
            return SpacePlan.Wrap("The space is narrower than the minimum width.");
        }

        if (MinHeight > space.Height + Size.Epsilon)
        {
            return SpacePlan.Wrap("The space is lower than the minimum height.");
        }

        var plan = Child.Measure(Limited(space), page);
        return plan.Sized(Math.Max(Width ?? 0, plan.Width), Math.Max(MinHeight ?? 0, plan.Height));
    }

    protected override void DrawContent(Size space, Canvas canvas) => base.DrawContent(Limited(space), canvas);

    private Size Limited(Size space) => new(Math.Min(Width ?? space.Width, space.Width), Math.Min(MaxHeight ?? space.Height, space.Height));
}
