namespace QuestPDF.Typography;

/// <summary>A stretch of a text in one style and one font.</summary>
internal readonly record struct TextRun(int Start, int End, RunStyle Style, TrueTypeFont Font);
