using System.Buffers.Binary;

namespace QuestPDF.Pdf;

/// <summary>
/// A code made once for bytes of a kind, by which they are packed into a zlib stream (RFC 1950, 1951) as they come, without a
/// search for repetitions. Where there are few of those, it packs as well as a quick compressor in a tenth of its time.
/// </summary>
internal sealed class LiteralCode
{
    private const int EndOfBlock = 256;

    /// <summary>What precedes the bytes: whole bytes, then the bits of one begun.</summary>
    private readonly byte[] _head;
    private readonly (ulong Bits, int Count) _begun;

    /// <summary>For each byte, and for the end, the bits as they go out and above them how many they are.</summary>
    private readonly uint[] _codes;

    private LiteralCode(byte[] lengths)
    {
        _codes = HuffmanCode.Codes(lengths);
        var head = new byte[256];
        BinaryPrimitives.WriteUInt16BigEndian(head, 0x7801);
        var bits = new BitWriter(head.AsSpan(2));

        // The last block, with a code of its own.
        bits.Add(1, 1);
        bits.Add(2, 2);

        // 257 lengths for bytes and end, 2 for distances, 19 for how lengths are written: each of 0 to 15 in four bits.
        bits.Add(257 - 257, 5);
        bits.Add(2 - 1, 5);
        bits.Add(19 - 4, 4);
        bits.Add(0, 9);
        for (var i = 3; i < 19; i++)
        {
            bits.Add(4, 3);
        }

        foreach (var length in lengths)
        {
            bits.Add(Reversed(length), 4);
        }

        // No distance is ever written, but a code of none is refused by some readers.
        bits.Add(Reversed(1), 4);
        bits.Add(Reversed(1), 4);
        _begun = bits.Begun;
        _head = head[..(2 + bits.Length)];

        static uint Reversed(int length) => (uint)(((length & 1) << 3) | ((length & 2) << 1) | ((length & 4) >> 1) | ((length & 8) >> 3));
    }

    /// <param name="sample">Bytes of the kind; a byte that is not among them can be packed all the same.</param>
    public static LiteralCode For(ReadOnlySpan<byte> sample)
    {
        var counts = new int[EndOfBlock + 1];
        Array.Fill(counts, 1);
        foreach (var value in sample)
        {
            counts[value]++;
        }

        return new LiteralCode(HuffmanCode.Lengths(counts));
    }

    public void Pack(ReadOnlySpan<byte> content, ByteBuffer target)
    {
        var room = target.Room(_head.Length + (content.Length * HuffmanCode.Longest / 8) + 16);
        _head.CopyTo(room);
        var bits = new BitWriter(room[_head.Length..]);
        bits.Add(_begun.Bits, _begun.Count);
        var codes = _codes.AsSpan();
        var rest = content;
        for (; rest.Length >= 3; rest = rest[3..])
        {
            // Three are at most 45 bits, which go out together.
            var (first, second, third) = (codes[rest[0]], codes[rest[1]], codes[rest[2]]);
            var (one, two) = ((int)(first >> 16), (int)((first >> 16) + (second >> 16)));
            bits.Add((first & 0xFFFF) | ((ulong)(second & 0xFFFF) << one) | ((ulong)(third & 0xFFFF) << two), two + (int)(third >> 16));
        }

        foreach (var value in rest)
        {
            bits.Add(codes[value] & 0xFFFF, (int)(codes[value] >> 16));
        }

        bits.Add(codes[EndOfBlock] & 0xFFFF, (int)(codes[EndOfBlock] >> 16));
        bits.Finish();
        target.Advance(_head.Length + bits.Length);
        BinaryPrimitives.WriteUInt32BigEndian(target.Room(4), Adler(content));
        target.Advance(4);
    }

    private static uint Adler(ReadOnlySpan<byte> content)
    {
        const uint prime = 65521;

        // So many bytes can be summed up before the sums must be cut back.
        const int stretch = 5552;

        var (a, b) = (1u, 0u);
        while (content.Length > 0)
        {
            var part = content[..Math.Min(stretch, content.Length)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            (a, b) = (a % prime, b % prime);
            content = content[part.Length..];
        }

        return (b << 16) | a;
    }
}
