using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Vector;

namespace QuestPDF.Fluent;

public static class SvgExtensions
{
    /// <summary>The drawing itself, not the name of a file that holds one.</summary>
    public static SvgImageDescriptor Svg(this IContainer container, string svg)
    {
        ArgumentException.ThrowIfNullOrEmpty(svg);
        var drawing = SvgReader.Read(svg);
        var frame = container.Put(new AspectRatio(drawing.Width / drawing.Height, ImageExtensions.BestFit(container)));
        frame.Put(new VectorPicture(drawing));
        return new SvgImageDescriptor();
    }
}
