using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class TableExtensions
{
    public static void Table(this IContainer element, Action<TableDescriptor> handler)
    {
        var descriptor = new TableDescriptor();
        handler(descriptor);
        descriptor.Compose(element);
    }
}
