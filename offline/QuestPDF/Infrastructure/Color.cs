using System.Globalization;

namespace QuestPDF.Infrastructure;

#pragma warning disable CA1815 // The package's own shape.
public readonly struct Color
{
    internal Color(uint hex) => Hex = hex;

    /// <summary>0xAARRGGBB</summary>
    internal uint Hex { get; }

    internal byte Alpha => (byte)(Hex >> 24);

    internal byte Red => (byte)(Hex >> 16);

    internal byte Green => (byte)(Hex >> 8);

    internal byte Blue => (byte)Hex;

    /// <summary>An opaque colour as <c>#RGB</c> or <c>#RRGGBB</c>.</summary>
    internal static Color FromHex(string hex)
    {
        if (hex is not ['#', .. { Length: 3 or 6 } digits] || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new ArgumentException($"'{hex}' is not a colour: write #RGB or #RRGGBB.", nameof(hex));
        }

        return new Color(0xFF000000 | (digits.Length == 6 ? value : ((value & 0xF00) * 0x1100) | ((value & 0xF0) * 0x110) | ((value & 0xF) * 0x11)));
    }
}
