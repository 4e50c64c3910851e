using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

/// <summary>The Material palette, as far as documents here need it.</summary>
#pragma warning disable CA1034 // The package's own shape.
public static class Colors
{
    internal static readonly Color Black = new(0xFF000000);
    internal static readonly Color White = new(0xFFFFFFFF);
    internal static readonly Color Transparent = new(0x00000000);

    public static class Grey
    {
        public static readonly Color Lighten3 = new(0xFFEEEEEE);
        public static readonly Color Lighten2 = new(0xFFE0E0E0);
        public static readonly Color Medium = new(0xFF9E9E9E);
        public static readonly Color Darken2 = new(0xFF616161);
    }
}
