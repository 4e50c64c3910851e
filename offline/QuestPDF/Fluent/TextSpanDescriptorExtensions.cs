using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class TextSpanDescriptorExtensions
{
    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.With(s => s with { Color = color });

    public static T FontSize<T>(this T descriptor, float value)
        where T : TextSpanDescriptor => descriptor.With(s => s.FontSize(value));

    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(s => s with { HasStrikethrough = value });

    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(s => s with { HasUnderline = value });

    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(s => s with { Weight = FontWeight.Bold });

    private static T With<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        descriptor.Restyle(change);
        return descriptor;
    }
}
