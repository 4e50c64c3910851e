using QuestPDF.Infrastructure;

namespace QuestPDF.Typography;

/// <summary>A text style with nothing left unsaid and its fonts found; sizes are in points.</summary>
internal sealed class RunStyle
{
    private const float DefaultSize = 12;

    public RunStyle(TextStyle style)
    {
        Fonts = FontCatalogue.Candidates(style.FontFamilies ?? [], (int)(style.Weight ?? FontWeight.Normal));
        Size = style.Size ?? DefaultSize;
        Color = style.Color ?? Helpers.Colors.Black;
        HasUnderline = style.HasUnderline ?? false;
        HasStrikethrough = style.HasStrikethrough ?? false;

        var font = Fonts[0];
        var scale = Size / font.UnitsPerEm;
        (Ascent, Descent) = (font.Ascender * scale, -font.Descender * scale);
        if (style.LineHeight is { } factor and > 0)
        {
            // The wanted height is shared out as the font shares out its own.
            var stretch = factor * Size / (Ascent + Descent);
            (Ascent, Descent) = (Ascent * stretch, Descent * stretch);
        }
        else
        {
            Descent += font.LineGap * scale;
        }
    }

    /// <summary>In the order in which a letter is looked for.</summary>
    public TrueTypeFont[] Fonts { get; }

    public float Size { get; }

    public Color Color { get; }

    public bool HasUnderline { get; }

    public bool HasStrikethrough { get; }

    /// <summary>From the top of a line to the baseline.</summary>
    public float Ascent { get; }

    /// <summary>From the baseline to the bottom of a line.</summary>
    public float Descent { get; }

    /// <summary>The first font that has the character; the first of all where none has.</summary>
    public TrueTypeFont FontFor(int character)
    {
        foreach (var font in Fonts)
        {
            if (font.Characters[character] != 0)
            {
                return font;
            }
        }

        return Fonts[0];
    }
}
