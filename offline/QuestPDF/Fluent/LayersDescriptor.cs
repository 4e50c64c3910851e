using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class LayersDescriptor
{
    internal LayersDescriptor()
    {
    }

    internal Layers Layers { get; } = new();

    public IContainer Layer()
    {
        var layer = new Container();
        Layers.Items.Add(layer);
        return layer;
    }

    public IContainer PrimaryLayer()
    {
        if (Layers.Primary is not null)
        {
            throw new DocumentComposeException("Layers have exactly one primary layer; a second one was given.");
        }

        Layers.Primary = new Container();
        Layers.Items.Add(Layers.Primary);
        return Layers.Primary;
    }
}
