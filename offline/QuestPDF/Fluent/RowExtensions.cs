using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class RowExtensions
{
    public static void Row(this IContainer element, Action<RowDescriptor> handler)
    {
        var descriptor = new RowDescriptor();
        handler(descriptor);
        element.Put(descriptor.Row);
    }
}
