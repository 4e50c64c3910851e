using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class ImageDescriptor
{
    private readonly AspectRatio _frame;

    internal ImageDescriptor(AspectRatio frame) => _frame = frame;

    public ImageDescriptor FitArea()
    {
        _frame.Option = AspectRatioOption.FitArea;
        return this;
    }
}
