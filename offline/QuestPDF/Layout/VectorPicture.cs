using QuestPDF.Infrastructure;
using QuestPDF.Pdf;
using QuestPDF.Vector;

namespace QuestPDF.Layout;

internal sealed class VectorPicture(SvgDrawing drawing) : Element
{
    private bool _isRendered;

    public override string Name => "Svg";

    protected override SpacePlan MeasureContent(Size space, PageContext page) =>
        _isRendered ? SpacePlan.Empty : space.IsNegative ? SpacePlan.Wrap("The space is negative.") : SpacePlan.Full(space.Width, space.Height);

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isRendered)
        {
            return;
        }

        canvas.Save();
        canvas.Scale(space.Width / drawing.Width, space.Height / drawing.Height);
        canvas.Translate(-drawing.X, -drawing.Y);
        drawing.Draw(canvas);
        canvas.Restore();
        _isRendered = true;
    }

    protected override void ResetState(bool hard) => _isRendered = false;
}
