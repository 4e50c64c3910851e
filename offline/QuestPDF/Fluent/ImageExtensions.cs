using QuestPDF.Imaging;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class ImageExtensions
{
    public static ImageDescriptor Image(this IContainer parent, byte[] imageData)
    {
        var image = ImageData.Read(imageData);
        var frame = parent.Put(new AspectRatio(image.Width / (float)image.Height, BestFit(parent)));
        frame.Put(new Picture(image));
        return new ImageDescriptor(frame);
    }

    /// <summary>What the place around an image fixes decides what the image adapts to.</summary>
    internal static AspectRatioOption BestFit(IContainer place)
    {
        if (place is not Constrained box)
        {
            return AspectRatioOption.FitWidth;
        }

        return (box.Width is not null, (box.MinHeight ?? box.MaxHeight) is not null) switch
        {
            (true, true) => AspectRatioOption.FitArea,
            (false, true) => AspectRatioOption.FitHeight,
            _ => AspectRatioOption.FitWidth,
        };
    }
}
