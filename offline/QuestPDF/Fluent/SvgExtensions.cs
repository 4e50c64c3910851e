using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class SvgExtensions
{
    /// <summary>The drawing itself, not the name of a file that holds one.</summary>
    public static SvgImageDescriptor Svg(this IContainer container, string svg)
    {
        ArgumentException.ThrowIfNullOrEmpty(svg);
        return container.Svg(SvgImage.FromText(svg));
    }

    public static SvgImageDescriptor Svg(this IContainer parent, SvgImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var frame = parent.Put(new AspectRatio
        {
            Ratio = image.Drawing.Width / image.Drawing.Height,
            Option = ImageExtensions.BestFit(parent),
        });
        frame.Put(new VectorPicture(image.Drawing));
        return new SvgImageDescriptor(frame);
    }
}
