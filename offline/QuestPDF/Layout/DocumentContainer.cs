using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

internal sealed class DocumentContainer : IDocumentContainer
{
    public List<Page> Pages { get; } = [];
}
