using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Hyperlink(string url) : Container
{
    protected override void DrawContent(Size space, Canvas canvas)
    {
        var plan = base.MeasureContent(space, canvas.Page);
        base.DrawContent(space, canvas);
        if (plan.Type is SpacePlanType.FullRender or SpacePlanType.PartialRender)
        {
            canvas.Link(space.Width, space.Height, url);
        }
    }
}
