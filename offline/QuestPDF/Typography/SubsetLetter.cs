namespace QuestPDF.Typography;

/// <summary>A character used in a document and the glyph of the full font that shows it.</summary>
internal readonly record struct SubsetLetter(int Character, ushort Glyph);
