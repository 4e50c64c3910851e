using QuestPDF.Imaging;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Picture(ImageData image) : Element
{
    private bool _isRendered;

    public override string Name => "Image";

    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        _isRendered ? SpacePlan.Empty : space.IsNegative ? SpacePlan.Wrap("The space is negative.") : SpacePlan.Full(space.Width, space.Height);

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (!_isRendered)
        {
            canvas.Image(image, space.Width, space.Height);
            _isRendered = true;
        }
    }

    protected override void ResetState(bool hard) => _isRendered = false;
}
