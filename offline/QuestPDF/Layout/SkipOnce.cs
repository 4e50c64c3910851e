using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Leaves the child out the first time.</summary>
internal sealed class SkipOnce : Container
{
    private bool _isSkipped;

    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        _isSkipped ? base.MeasureContent(space, page) : SpacePlan.Empty;

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isSkipped)
        {
            base.DrawContent(space, canvas);
        }

        _isSkipped = true;
    }

    protected override void ResetState(bool hard) => _isSkipped &= !hard;
}
