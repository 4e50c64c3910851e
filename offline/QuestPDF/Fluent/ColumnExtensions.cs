using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class ColumnExtensions
{
    public static void Column(this IContainer element, Action<ColumnDescriptor> handler)
    {
        var descriptor = new ColumnDescriptor();
        handler(descriptor);
        element.Put(descriptor.Column);
    }
}
