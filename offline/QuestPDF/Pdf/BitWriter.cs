using System.Buffers.Binary;

namespace QuestPDF.Pdf;

/// <summary>Writes bits, the lowest of a byte first; there must be room for eight bytes more than they fill.</summary>
internal ref struct BitWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private ulong _begun;
    private int _count;

    /// <summary>Whole bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bits that do not make a byte yet.</summary>
    public readonly (ulong Bits, int Count) Begun => (_begun, _count);

    /// <param name="bits">None set above <paramref name="count"/>.</param>
    /// <param name="count">Up to 56.</param>
    public void Add(ulong bits, int count)
    {
        _begun |= bits << _count;
        _count += count;
        BinaryPrimitives.WriteUInt64LittleEndian(_target[Length..], _begun);
        var whole = _count >> 3;
        Length += whole;
        _begun >>= 8 * whole;
        _count &= 7;
    }

    public void Finish() => Add(0, (8 - _count) & 7);
}
