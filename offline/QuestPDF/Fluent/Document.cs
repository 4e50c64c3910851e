using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>A document composed by a delegate, for where a class of its own would be too much.</summary>
public sealed class Document : IDocument
{
    private readonly Action<IDocumentContainer> _compose;
    private DocumentMetadata _metadata = DocumentMetadata.Default;
    private DocumentSettings _settings = DocumentSettings.Default;

    private Document(Action<IDocumentContainer> compose) => _compose = compose;

    public static Document Create(Action<IDocumentContainer> handler) => new(handler);

    public Document WithMetadata(DocumentMetadata metadata)
    {
        _metadata = metadata ?? _metadata;
        return this;
    }

    public Document WithSettings(DocumentSettings settings)
    {
        _settings = settings ?? _settings;
        return this;
    }

    public DocumentMetadata GetMetadata() => _metadata;

    public DocumentSettings GetSettings() => _settings;

    public void Compose(IDocumentContainer container) => _compose(container);
}
