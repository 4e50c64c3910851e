using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class PageBreak : Element
{
    private bool _isRendered;

    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        space.IsNegative ? SpacePlan.Wrap("The space is negative.") : _isRendered ? SpacePlan.Empty : SpacePlan.Partial(0, 0);

    protected override void DrawContent(Size space, Canvas canvas) => _isRendered = true;

    protected override void ResetState(bool hard) => _isRendered = false;
}
