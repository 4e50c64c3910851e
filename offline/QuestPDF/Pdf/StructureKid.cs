namespace QuestPDF.Pdf;

/// <summary>
/// A part of a structure element, in reading order: another element, or marked content of a page by its
/// number there. <see cref="Next"/> is the index of the kid that follows it, -1 for none.
/// </summary>
internal struct StructureKid
{
    public StructureNode? Node;
    public int Page;
    public int Content;
    public int Next;
}
