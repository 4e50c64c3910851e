using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Lets the child be as large as it likes, over whatever lies there, and takes no space itself.</summary>
internal sealed class Unconstrained : Container
{
    protected override SpacePlan MeasureContent(Size space, PageContext page) => base.MeasureContent(Size.Max, page).Sized(0, 0);

    protected override void DrawContent(Size space, Canvas canvas)
    {
        var plan = base.MeasureContent(Size.Max, canvas.Page);
        if (plan.Type is SpacePlanType.FullRender or SpacePlanType.PartialRender)
        {
            base.DrawContent(plan.Size, canvas);
        }
    }
}
