using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>Keeps the child on one page.</summary>
internal sealed class ShowEntire : Container
{
    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var plan = base.MeasureContent(space, page);
        return plan.IsComplete ? plan : SpacePlan.Wrap("The content does not fit on the page as a whole.");
    }
}
