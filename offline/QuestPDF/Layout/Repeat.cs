using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Draws the child anew on every page.</summary>
internal sealed class Repeat : Container
{
    private bool _isShown;

    /// <summary>What the child is to the document's structure from the second time on.</summary>
    public Artifact Repetition { get; init; } = Artifact.Pagination;

    protected override void DrawContent(Size space, Canvas canvas)
    {
        var plan = MeasureContent(space, canvas.Page);
        using var scope = _isShown ? canvas.Under(Repetition) : default;
        base.DrawContent(space, canvas);
        if (plan.IsComplete)
        {
            Child?.Reset(hard: false);
            _isShown |= plan.Type == SpacePlanType.FullRender;
        }
    }

    protected override void ResetState(bool hard) => _isShown &= !hard;
}
