using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>Takes all the space it is given, however small its child.</summary>
internal sealed class Extend : Container
{
    public bool Horizontal { get; set; }

    public bool Vertical { get; set; }

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var plan = base.MeasureContent(space, page);
        return plan.Sized(Horizontal ? space.Width : plan.Width, Vertical ? space.Height : plan.Height);
    }
}
