namespace MissionReg.Core.Documents.Images;

/// <summary>Bits, the highest of a byte first; zeros beyond the end.</summary>
internal sealed class CcittBits(ReadOnlyMemory<byte> bytes)
{
    private long _at;

    public bool IsAtEnd => _at >= 8L * bytes.Length;

    public int Peek(int count)
    {
        var span = bytes.Span;
        var (first, value) = ((int)(_at / 8), 0);
        for (var i = first; i < first + 3; i++)
            value = (value << 8) | (i < span.Length ? span[i] : 0);
        return (value >> (24 - (int)(_at % 8) - count)) & ((1 << count) - 1);
    }

    public void Skip(int count) => _at += count;

    public void ToNextByte() => _at = (_at + 7) / 8 * 8;
}
