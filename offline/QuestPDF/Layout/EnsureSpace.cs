using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Begins the child on the next page unless it fits here as a whole or with at least a given height.</summary>
internal sealed class EnsureSpace(float minHeight) : Container
{
    public const float DefaultMinHeight = 150;

    private bool _hasBegun;

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var plan = base.MeasureContent(space, page);
        return _hasBegun || IsEnough(plan) ? plan : SpacePlan.Partial(0, 0);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_hasBegun || IsEnough(base.MeasureContent(space, canvas.Page)))
        {
            base.DrawContent(space, canvas);
        }

        _hasBegun = true;
    }

    protected override void ResetState(bool hard) => _hasBegun &= !hard;

    private bool IsEnough(SpacePlan plan) =>
        plan.IsComplete || (plan.Type == SpacePlanType.PartialRender && plan.Height >= minHeight);
}
