using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class DecorationExtensions
{
    public static void Decoration(this IContainer element, Action<DecorationDescriptor> handler)
    {
        var descriptor = new DecorationDescriptor();
        handler(descriptor);
        element.Put(descriptor.Decoration);
    }
}
