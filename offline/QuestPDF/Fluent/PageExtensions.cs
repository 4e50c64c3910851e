using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class PageExtensions
{
    public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        var descriptor = new PageDescriptor();
        handler(descriptor);
        ((DocumentContainer)document).Pages.Add(descriptor.Page);
        return document;
    }
}
