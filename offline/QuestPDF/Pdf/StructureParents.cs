namespace QuestPDF.Pdf;

/// <summary>The way back from drawn content to the structure: the elements of a page's marked content by number, or a link's own.</summary>
internal readonly record struct StructureParents(StructureNode[] Page, StructureNode? Link);
