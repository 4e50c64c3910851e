using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class TextStyleExtensions
{
    public static TextStyle FontColor(this TextStyle style, Color color) => style with { Color = color };

    /// <summary>The first family that has a letter shows it.</summary>
    public static TextStyle FontFamily(this TextStyle style, params string[] values) =>
        values is { Length: > 0 } ? style with { FontFamilies = values } : style;

    public static TextStyle FontSize(this TextStyle style, float value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return style with { Size = value };
    }

    /// <summary>A factor of the size; null is the font's own line height.</summary>
    public static TextStyle LineHeight(this TextStyle style, float? factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor ?? 0, nameof(factor));
        return style with { LineHeight = factor ?? 0 };
    }

    public static TextStyle LetterSpacing(this TextStyle style, float factor = 0) => style with { LetterSpacing = factor };

    public static TextStyle WordSpacing(this TextStyle style, float factor = 0) => style with { WordSpacing = factor };

    public static TextStyle Italic(this TextStyle style, bool value = true) => style with { IsItalic = value };

    public static TextStyle Strikethrough(this TextStyle style, bool value = true) => style with { HasStrikethrough = value };

    public static TextStyle Underline(this TextStyle style, bool value = true) => style with { HasUnderline = value };

    public static TextStyle Weight(this TextStyle style, FontWeight weight) => style with { Weight = weight };

    public static TextStyle Light(this TextStyle style) => style.Weight(FontWeight.Light);

    public static TextStyle NormalWeight(this TextStyle style) => style.Weight(FontWeight.Normal);

    public static TextStyle Medium(this TextStyle style) => style.Weight(FontWeight.Medium);

    public static TextStyle SemiBold(this TextStyle style) => style.Weight(FontWeight.SemiBold);

    public static TextStyle Bold(this TextStyle style) => style.Weight(FontWeight.Bold);
}
