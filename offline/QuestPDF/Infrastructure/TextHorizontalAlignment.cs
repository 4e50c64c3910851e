namespace QuestPDF.Infrastructure;

internal enum TextHorizontalAlignment
{
    Left,
    Center,
    Right,
    Justify,
}
