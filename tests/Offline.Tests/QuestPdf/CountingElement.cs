using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>Ten points high; counts how often it is asked for its size.</summary>
internal sealed class CountingElement(Action onMeasured) : Element
{
    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        onMeasured();
        return space.Height < 10 ? SpacePlan.Wrap("Too low.") : SpacePlan.Full(10, 10);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
    }
}
