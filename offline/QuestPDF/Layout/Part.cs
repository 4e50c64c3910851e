namespace QuestPDF.Layout;

/// <summary>A part of a document that its author named by the method which composes it.</summary>
internal sealed class Part(string name) : Container
{
    public override string Name => name;
}
