namespace QuestPDF.Infrastructure;

public interface IDocument
{
    DocumentMetadata GetMetadata() => DocumentMetadata.Default;

    DocumentSettings GetSettings() => DocumentSettings.Default;

    void Compose(IDocumentContainer container);
}
