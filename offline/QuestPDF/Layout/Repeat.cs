using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Draws the child anew on every page.</summary>
internal sealed class Repeat : Container
{
    protected override void DrawContent(Size space, Canvas canvas)
    {
        var isComplete = MeasureContent(space, canvas.Page).IsComplete;
        base.DrawContent(space, canvas);
        if (isComplete)
        {
            Child?.Reset(hard: false);
        }
    }
}
