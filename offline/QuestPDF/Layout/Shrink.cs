using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Gives the child only the space it needs, even where more is to be filled.</summary>
internal sealed class Shrink : Container
{
    public bool Horizontal { get; set; }

    public bool Vertical { get; set; }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        var plan = base.MeasureContent(space, canvas.Page);
        if (plan.Type is SpacePlanType.FullRender or SpacePlanType.PartialRender)
        {
            base.DrawContent(new Size(Horizontal ? plan.Width : space.Width, Vertical ? plan.Height : space.Height), canvas);
        }
    }
}
