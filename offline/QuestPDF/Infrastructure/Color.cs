using System.Globalization;

namespace QuestPDF.Infrastructure;

/// <summary>A colour as 0xAARRGGBB.</summary>
#pragma warning disable CA1815, CA2225 // The package's own shape.
public readonly struct Color(uint hex)
{
    public uint Hex { get; } = hex;

    public byte Alpha => (byte)(Hex >> 24);

    public byte Red => (byte)(Hex >> 16);

    public byte Green => (byte)(Hex >> 8);

    public byte Blue => (byte)Hex;

    public Color WithAlpha(byte alpha) => new((Hex & 0x00FFFFFF) | ((uint)alpha << 24));

    public Color WithAlpha(float alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(alpha);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alpha, 1f);
        return WithAlpha((byte)(255 * alpha));
    }

    /// <summary><c>RGB</c>, <c>ARGB</c>, <c>RRGGBB</c> or <c>AARRGGBB</c>, with or without a leading hash sign.</summary>
    public static Color FromHex(string hex)
    {
        var digits = (hex ?? "").AsSpan().Trim().TrimStart('#');
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            digits = [];
        }

        return digits.Length switch
        {
            3 => new Color(0xFF000000 | Doubled(value)),
            4 => new Color(Doubled(value)),
            6 => new Color(0xFF000000 | value),
            8 => new Color(value),
            _ => throw new ArgumentException($"'{hex}' is not a colour: write #RGB, #ARGB, #RRGGBB or #AARRGGBB.", nameof(hex)),
        };
    }

    public static Color FromRGB(byte red, byte green, byte blue) => FromARGB(255, red, green, blue);

    public static Color FromARGB(byte alpha, byte red, byte green, byte blue) =>
        new(((uint)alpha << 24) | ((uint)red << 16) | ((uint)green << 8) | blue);

    public static implicit operator string(Color color) => color.ToString();

    public static implicit operator Color(string hex) => FromHex(hex);

    public static implicit operator uint(Color color) => color.Hex;

    /// <summary>A number without an alpha part is opaque.</summary>
    public static implicit operator Color(uint hex) => new(hex <= 0x00FFFFFF ? hex | 0xFF000000 : hex);

    public override string ToString() =>
        Alpha == 255 ? $"#{Red:X2}{Green:X2}{Blue:X2}" : $"#{Alpha:X2}{Red:X2}{Green:X2}{Blue:X2}";

    private static uint Doubled(uint nibbles) =>
        ((nibbles & 0xF000) * 0x11000) | ((nibbles & 0xF00) * 0x1100) | ((nibbles & 0xF0) * 0x110) | ((nibbles & 0xF) * 0x11);
}
