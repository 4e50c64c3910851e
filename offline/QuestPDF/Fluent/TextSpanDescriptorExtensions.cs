using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class TextSpanDescriptorExtensions
{
    public static T Style<T>(this T descriptor, TextStyle style)
        where T : TextSpanDescriptor => style is null ? descriptor : descriptor.With(own => style.Inherit(own));

    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.With(s => s.FontColor(color));

    public static T FontFamily<T>(this T descriptor, params string[] values)
        where T : TextSpanDescriptor => descriptor.With(s => s.FontFamily(values));

    public static T FontSize<T>(this T descriptor, float value)
        where T : TextSpanDescriptor => descriptor.With(s => s.FontSize(value));

    public static T LineHeight<T>(this T descriptor, float? factor)
        where T : TextSpanDescriptor => descriptor.With(s => s.LineHeight(factor));

    public static T LetterSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.With(s => s.LetterSpacing(factor));

    public static T WordSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.With(s => s.WordSpacing(factor));

    public static T Italic<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(s => s.Italic(value));

    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(s => s.Strikethrough(value));

    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(s => s.Underline(value));

    public static T Light<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(TextStyleExtensions.Light);

    public static T NormalWeight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(TextStyleExtensions.NormalWeight);

    public static T Medium<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(TextStyleExtensions.Medium);

    public static T SemiBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(TextStyleExtensions.SemiBold);

    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(TextStyleExtensions.Bold);

    private static T With<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        descriptor.Restyle(change);
        return descriptor;
    }
}
