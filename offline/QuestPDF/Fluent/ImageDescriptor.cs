using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class ImageDescriptor
{
    private readonly AspectRatio _frame;
    private readonly float _ratio;

    internal ImageDescriptor(AspectRatio frame, float ratio, AspectRatioOption option)
    {
        (_frame, _ratio) = (frame, ratio);
        Fit(option);
    }

    /// <summary>Of no effect here: images are never resampled.</summary>
    public ImageDescriptor UseOriginalImage(bool value = true) => this;

    public ImageDescriptor FitWidth() => Fit(AspectRatioOption.FitWidth);

    public ImageDescriptor FitHeight() => Fit(AspectRatioOption.FitHeight);

    public ImageDescriptor FitArea() => Fit(AspectRatioOption.FitArea);

    public ImageDescriptor FitUnproportionally()
    {
        _frame.Ratio = 0;
        return this;
    }

    private ImageDescriptor Fit(AspectRatioOption option)
    {
        (_frame.Ratio, _frame.Option) = (_ratio, option);
        return this;
    }
}
