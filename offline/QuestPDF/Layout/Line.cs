using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Line(float thickness) : Element
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

        if (space.IsNegative || thickness > space.Height + Size.Epsilon)
        {
            return SpacePlan.Wrap("The line is thicker than the space.");
        }

        return SpacePlan.Full(0, thickness);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isRendered)
        {
            return;
        }

        using var mark = canvas.Under(Artifact.Layout);
        canvas.Translate(0, thickness / 2);
        canvas.Line(space.Width, 0, thickness, Color, Dashes);
        canvas.Translate(0, -thickness / 2);
        _isRendered = true;
    }

    protected override void ResetState(bool hard) => _isRendered = false;
}
