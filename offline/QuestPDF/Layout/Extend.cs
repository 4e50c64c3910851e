using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>Takes all the space it is given, however small its child.</summary>
internal sealed class Extend : Container
{
    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        base.MeasureContent(space, page).Sized(space.Width, space.Height);
}
