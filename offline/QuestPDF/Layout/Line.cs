using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Line(bool isVertical, float thickness) : Element
{
    private bool _isRendered;

    public Color Color { get; set; } = Helpers.Colors.Black;

    public float[] Dashes { get; set; } = [];

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        if (_isRendered)
        {
            return SpacePlan.Empty;
        }

        if (space.IsNegative || thickness > (isVertical ? space.Width : space.Height) + Size.Epsilon)
        {
            return SpacePlan.Wrap("The line is thicker than the space.");
        }

        return isVertical ? SpacePlan.Full(thickness, 0) : SpacePlan.Full(0, thickness);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isRendered)
        {
            return;
        }

        using var mark = canvas.Under(Artifact.Layout);
        var (x, y) = isVertical ? (thickness / 2, 0f) : (0f, thickness / 2);
        canvas.Translate(x, y);
        canvas.Line(isVertical ? 0 : space.Width, isVertical ? space.Height : 0, thickness, Color, Dashes);
        canvas.Translate(-x, -y);
        _isRendered = true;
    }

    protected override void ResetState(bool hard) => _isRendered = false;
}
