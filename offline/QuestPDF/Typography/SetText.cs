using System.Globalization;
using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Typography;

/// <summary>A text with its letters measured: which font each run is in and how far each UTF-16 unit advances, in points.</summary>
internal sealed class SetText
{
    private readonly List<TextRun> _runs;

    public SetText((string Text, RunStyle Style)[] spans)
    {
        _runs = new List<TextRun>(spans.Length);
        Text = spans.Length == 1 ? spans[0].Text : string.Concat(spans.Select(s => s.Text));
        Advances = new float[Text.Length];
        IsBlank = string.IsNullOrWhiteSpace(Text);

        var start = 0;
        foreach (var (text, style) in spans)
        {
            Measure(start, start + text.Length, style);
            start += text.Length;
        }
    }

    public string Text { get; }

    public float[] Advances { get; }

    public IReadOnlyList<TextRun> Runs => _runs;

    public bool IsBlank { get; }

    /// <summary>The tallest line of the runs that touch a stretch of the text, an empty stretch included.</summary>
    public (float Ascent, float Descent) Extent(int start, int end)
    {
        var (ascent, descent) = (0f, 0f);
        foreach (var run in _runs)
        {
            if (run.Start < Math.Max(end, start + 1) && (run.End > start || (run.End == Text.Length && start == Text.Length)))
            {
                ascent = Math.Max(ascent, run.Style.Ascent);
                descent = Math.Max(descent, run.Style.Descent);
            }
        }

        return (ascent, descent);
    }

    private void Measure(int start, int end, RunStyle style)
    {
        var font = style.Fonts[0];
        var begin = start;
        for (var i = start; i < end;)
        {
            var (character, length) = Letters.At(Text, i);
            if (Letters.IsIgnored(character))
            {
                i += length;
                continue;
            }

            var shown = character == '\t' ? ' ' : character;
            if (font.Characters[shown] == 0 || !ReferenceEquals(font, style.Fonts[0]))
            {
                var better = style.FontFor(shown);
                CheckIsAvailable(better, shown);
                if (!ReferenceEquals(better, font))
                {
                    Add(begin, i, style, font);
                    (font, begin) = (better, i);
                }
            }

            Advances[i] = font.Advance(font.Characters[shown]) * style.Size / font.UnitsPerEm;
            i += length;
        }

        if (end > begin || start == end)
        {
            _runs.Add(new TextRun(begin, end, style, font));
        }
    }

    private void Add(int start, int end, RunStyle style, TrueTypeFont font)
    {
        if (end > start)
        {
            _runs.Add(new TextRun(start, end, style, font));
        }
    }

    private static void CheckIsAvailable(TrueTypeFont font, int character)
    {
        if (Settings.CheckIfAllTextGlyphsAreAvailable && font.Characters[character] == 0)
        {
            throw new DocumentDrawingException(string.Create(CultureInfo.InvariantCulture, $"No registered font has the character U+{character:X4}."));
        }
    }
}
