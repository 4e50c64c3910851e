using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class LayerExtensions
{
    public static void Layers(this IContainer element, Action<LayersDescriptor> handler)
    {
        var descriptor = new LayersDescriptor();
        handler(descriptor);
        if (descriptor.Layers.Primary is null)
        {
            throw new DocumentComposeException("Layers have exactly one primary layer; none was given.");
        }

        element.Put(descriptor.Layers);
    }
}
