using System.Buffers;
using System.Text;

namespace QuestPDF.Pdf;

/// <summary>A growing run of bytes in pooled memory, with the few ways in which PDF writes numbers and text.</summary>
internal sealed class ByteBuffer(int capacity = 4096) : IDisposable
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    /// <summary>Room for <paramref name="count"/> more bytes; call <see cref="Advance"/> with how many were used.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public ByteBuffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public ByteBuffer Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuffer AddAscii(string text)
    {
        Length += Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    public ByteBuffer AddInteger(long value)
    {
        if (value is >= 0 and < 10)
        {
            return Add((byte)('0' + value));
        }

        value.TryFormat(Room(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>A number with at most <paramref name="decimals"/> decimals, no exponent and no trailing zeros.</summary>
    public ByteBuffer AddNumber(double value, int decimals = 2)
    {
        var scale = decimals switch { 2 => 100u, 3 => 1000u, _ => 100_000u };
        var scaled = (long)Math.Round(value * scale);
        if (scaled < 0)
        {
            Add((byte)'-');
            scaled = -scaled;
        }

        if (scaled > uint.MaxValue)
        {
            AddInteger(scaled / scale);
            return AddFraction((uint)(scaled % scale), scale);
        }

        var (whole, fraction) = Math.DivRem((uint)scaled, scale);
        AddInteger(whole);
        return AddFraction(fraction, scale);
    }

    public ByteBuffer AddHex(ushort value) => AddHex((byte)(value >> 8)).AddHex((byte)value);

    public ByteBuffer AddHex(byte value) => Add(HexDigits[value >> 4]).Add(HexDigits[value & 15]);

    /// <summary>A text string: plain where it is ASCII, otherwise UTF-16 with a byte order mark, in hexadecimal.</summary>
    public ByteBuffer AddText(string text)
    {
        if (Ascii.IsValid(text))
        {
            Add((byte)'(');
            foreach (var c in text)
            {
                AddEscaped((byte)c);
            }

            return Add((byte)')');
        }

        Add("<FEFF"u8);
        foreach (var c in text)
        {
            AddHex(c);
        }

        return Add((byte)'>');
    }

    /// <summary>One byte inside a literal string.</summary>
    public void AddEscaped(byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
        {
            Add((byte)'\\').Add(value);
        }
        else if (value == (byte)'\r')
        {
            // A bare carriage return inside a literal string would be read as a line feed.
            Add("\\r"u8);
        }
        else
        {
            Add(value);
        }
    }

    private ByteBuffer AddFraction(uint fraction, uint scale)
    {
        if (fraction == 0)
        {
            return this;
        }

        Add((byte)'.');
        while (fraction > 0)
        {
            scale /= 10;
            (var digit, fraction) = Math.DivRem(fraction, scale);
            Add((byte)('0' + digit));
        }

        return this;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
