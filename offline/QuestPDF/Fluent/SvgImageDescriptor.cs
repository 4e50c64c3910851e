using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class SvgImageDescriptor
{
    private readonly AspectRatio _frame;

    internal SvgImageDescriptor(AspectRatio frame) => _frame = frame;

    public SvgImageDescriptor FitWidth() => Fit(AspectRatioOption.FitWidth);

    public SvgImageDescriptor FitHeight() => Fit(AspectRatioOption.FitHeight);

    public SvgImageDescriptor FitArea() => Fit(AspectRatioOption.FitArea);

    private SvgImageDescriptor Fit(AspectRatioOption option)
    {
        _frame.Option = option;
        return this;
    }
}
