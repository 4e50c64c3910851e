namespace QuestPDF.Infrastructure;

#pragma warning disable CA1040 // The package's own shape.
public interface IDocumentContainer;
