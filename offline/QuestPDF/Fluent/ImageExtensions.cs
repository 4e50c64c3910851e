using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class ImageExtensions
{
    public static ImageDescriptor Image(this IContainer parent, byte[] imageData) =>
        parent.Image(Infrastructure.Image.FromBinaryData(imageData));

    public static ImageDescriptor Image(this IContainer parent, Stream fileStream) =>
        parent.Image(Infrastructure.Image.FromStream(fileStream));

    public static ImageDescriptor Image(this IContainer parent, Infrastructure.Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var frame = parent.Put(new AspectRatio());
        frame.Put(new Picture(image.Data));
        return new ImageDescriptor(frame, image.Size.Width / (float)image.Size.Height, BestFit(parent));
    }

    /// <summary>What the place around an image fixes decides what the image adapts to.</summary>
    internal static AspectRatioOption BestFit(IContainer place)
    {
        if (place is not Constrained box)
        {
            return AspectRatioOption.FitWidth;
        }

        return ((box.MinWidth ?? box.MaxWidth) is not null, (box.MinHeight ?? box.MaxHeight) is not null) switch
        {
            (true, true) => AspectRatioOption.FitArea,
            (false, true) => AspectRatioOption.FitHeight,
            _ => AspectRatioOption.FitWidth,
        };
    }
}
