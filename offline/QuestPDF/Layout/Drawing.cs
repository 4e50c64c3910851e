using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Something that fills the space it is given, once.</summary>
internal abstract class Drawing : Element
{
    private bool _isRendered;

    protected abstract void Fill(Size space, Canvas canvas);

    protected sealed override SpacePlan MeasureContent(Size space, PageContext page) =>
        _isRendered ? SpacePlan.Empty : space.IsNegative ? SpacePlan.Wrap("The space is negative.") : SpacePlan.Full(space.Width, space.Height);

    protected sealed override void DrawContent(Size space, Canvas canvas)
    {
        if (!_isRendered)
        {
            Fill(space, canvas);
            _isRendered = true;
        }
    }

    protected sealed override void ResetState(bool hard) => _isRendered = false;
}
