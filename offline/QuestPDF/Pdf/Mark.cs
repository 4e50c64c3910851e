namespace QuestPDF.Pdf;

/// <summary>What drawn content is to a reader that does not look at it: a part of the document's structure, or nothing of it.</summary>
internal abstract class Mark;
