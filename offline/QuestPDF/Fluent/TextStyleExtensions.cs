using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class TextStyleExtensions
{
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
}
