using System.Buffers.Binary;

namespace MissionReg.Core.Documents;

/// <summary>
/// Random access to a document through one fixed buffer. Beyond the end, and once the budget of work is spent, there is
/// nothing to read: every loop that ends at the end of the document therefore ends.
/// </summary>
internal sealed class ByteWindow
{
    private const int Size = 16 * 1024;

    private readonly Stream _content;
    private readonly byte[] _buffer = new byte[Size];
    private long _start;
    private int _count;

    public ByteWindow(Stream content)
    {
        _content = content;
        Length = content.Length;
        Work = new WorkBudget(Length);
    }

    public long Length { get; }

    public WorkBudget Work { get; }

    /// <summary>The byte at a position, or -1 where there is none.</summary>
    public int At(long position)
    {
        if (!Work.Spend(1))
            return -1;
        var index = position - _start;
        if (index >= 0 && index < _count)
            return _buffer[index];
        return From(position) is [var first, ..] ? first : -1;
    }

    /// <summary>The bytes in reach from a position on: at least one, unless there is none. Valid until the next read.</summary>
    public ReadOnlySpan<byte> From(long position)
    {
        if (position < 0 || position >= Length || Work.IsSpent)
            return [];
        if (position < _start || position >= _start + _count)
            Fill(position);
        var index = position - _start;
        return index < _count ? _buffer.AsSpan((int)index, _count - (int)index) : [];
    }

    /// <returns>How many bytes were copied, fewer than asked for only at the end.</returns>
    public int Copy(long position, Span<byte> target)
    {
        var copied = 0;
        while (copied < target.Length && From(position + copied) is { IsEmpty: false } reach)
        {
            var part = reach[..Math.Min(reach.Length, target.Length - copied)];
            part.CopyTo(target[copied..]);
            copied += part.Length;
        }

        Work.Spend(copied);
        return copied;
    }

    public bool StartsWith(long position, ReadOnlySpan<byte> expected)
    {
        Span<byte> actual = stackalloc byte[expected.Length];
        return Copy(position, actual) == expected.Length && actual.SequenceEqual(expected);
    }

    public uint? UInt32BigEndian(long position)
    {
        Span<byte> bytes = stackalloc byte[4];
        return Copy(position, bytes) == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : null;
    }

    public int? UInt16BigEndian(long position)
    {
        Span<byte> bytes = stackalloc byte[2];
        return Copy(position, bytes) == 2 ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : null;
    }

    private void Fill(long position)
    {
        _start = position;
        _content.Position = position;
        _count = _content.ReadAtLeast(_buffer, Size, throwOnEndOfStream: false);
        Work.Spend(_count);
    }
}
