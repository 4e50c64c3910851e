using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>A document composed by a delegate.</summary>
internal sealed record SampleDocument(Action<IDocumentContainer> Composition) : IDocument
{
    private DocumentMetadata Metadata { get; init; } = new();

    private DocumentSettings Settings { get; init; } = new();

    public SampleDocument WithMetadata(DocumentMetadata metadata) => this with { Metadata = metadata };

    public SampleDocument WithSettings(DocumentSettings settings) => this with { Settings = settings };

    public DocumentMetadata GetMetadata() => Metadata;

    public DocumentSettings GetSettings() => Settings;

    public void Compose(IDocumentContainer container) => Composition(container);
}
