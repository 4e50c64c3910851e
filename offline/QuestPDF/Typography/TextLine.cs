namespace QuestPDF.Typography;

/// <summary>
/// A line of a text: the characters from <see cref="Start"/> up to <see cref="End"/> without the spaces it was broken at, and
/// where it lies below the top of the text, in points.
/// </summary>
internal readonly record struct TextLine(int Start, int End, float Indent, float Width, bool EndsParagraph)
{
    public float Top { get; init; }

    public float Ascent { get; init; }

    public float Descent { get; init; }

    public float Bottom => Top + Ascent + Descent;
}
