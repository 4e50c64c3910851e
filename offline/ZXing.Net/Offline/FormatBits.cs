using System.Numerics;

namespace ZXing.Offline;

/// <summary>Level of error correction and mask, which each symbol states twice (ISO/IEC 18004 §7.9).</summary>
/// <param name="Level">0 to 3: L, M, Q, H.</param>
/// <param name="Mask">0 to 7.</param>
internal readonly record struct FormatBits(int Level, int Mask)
{
    private const int MostFlipped = 3;
    private const int Disguise = 0x5412;
    private const int Generator = 0x537;

    /// <summary>The levels in the order of their two bits.</summary>
    private static readonly int[] Levels = [1, 0, 3, 2];

    public static FormatBits? Read(bool[,] modules)
    {
        var last = modules.GetLength(0) - 1;
        var (first, second) = (0, 0);
        for (var bit = 0; bit < 15; bit++)
        {
            var (x, y) = bit switch { < 6 => (8, bit), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - bit, 8) };
            first |= modules[x, y] ? 1 << bit : 0;
            second |= (bit < 8 ? modules[last - bit, 8] : modules[8, last - 14 + bit]) ? 1 << bit : 0;
        }

        var (value, flipped) = Enumerable.Range(0, 32)
            .Select(v => (Value: v, Flipped: Math.Min(Distance(v, first), Distance(v, second))))
            .MinBy(v => v.Flipped);
        return flipped <= MostFlipped ? new FormatBits(Levels[value >> 3], value & 7) : null;
    }

    public bool Flips(int x, int y) => Mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private static int Distance(int value, int read)
    {
        var rest = value << 10;
        for (var bit = 14; bit >= 10; bit--)
        {
            if ((rest & (1 << bit)) != 0)
                rest ^= Generator << (bit - 10);
        }

        return BitOperations.PopCount((uint)(((value << 10) | rest) ^ Disguise ^ read));
    }
}
