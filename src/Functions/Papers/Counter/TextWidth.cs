namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// An upper bound of how wide words come out in the typeface of the papers, taken from the advances of its bold cut: what must not
/// run out of a label or over the edge of a form has to be known before it is laid out.
/// </summary>
internal static class TextWidth
{
    private const string WideSmall = "шщжюфмыњљҵҗҧmwœæ";
    private const string WideSigns = "№‰@™—…";

    /// <returns>Points.</returns>
    public static float Of(string text, float size) => size * text.Sum(Em);

    /// <summary>How many lines a text takes at most, broken between words and, where a word is longer than a line, within.</summary>
    public static int Lines(string text, float size, float width)
    {
        var (lines, used) = (1, 0f);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var own = Of(word, size);
            var joined = used == 0 ? own : used + Of(" ", size) + own;
            if (joined <= width)
            {
                used = joined;
                continue;
            }

            // A long word fills its lines but for a letter's width each.
            var broken = (int)Math.Ceiling(own / Math.Max(width - size, size));
            lines += used == 0 ? broken - 1 : broken;
            used = broken > 1 ? width : own;
        }

        return lines;
    }

    private static float Em(char letter) =>
        letter is ' ' or '\u00A0' ? 0.27f
        : letter is '_' ? 0.41f
        : WideSigns.Contains(letter, StringComparison.Ordinal) ? 1.26f
        : WideSmall.Contains(letter, StringComparison.Ordinal) ? 0.93f
        : char.IsDigit(letter) ? 0.57f
        : char.IsLower(letter) ? 0.68f
        : char.IsPunctuation(letter) ? 0.5f
        : 1.06f;
}
