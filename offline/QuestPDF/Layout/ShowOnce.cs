using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Shows the child the first time only, even where it would be repeated on each page.</summary>
internal sealed class ShowOnce : Container
{
    private bool _isRendered;

    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        _isRendered ? SpacePlan.Empty : base.MeasureContent(space, page);

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isRendered)
        {
            return;
        }

        _isRendered = base.MeasureContent(space, canvas.Page).IsComplete;
        base.DrawContent(space, canvas);
    }

    protected override void ResetState(bool hard) => _isRendered &= !hard;
}
