using System.Buffers.Binary;

namespace MissionReg.Core.Documents.Images;

/// <summary>Numbers in the byte order that the file names in its first two bytes.</summary>
internal sealed class TiffNumbers(ByteWindow window)
{
    private readonly bool _littleEndian = window.At(0) == 'I';

    public ushort? UInt16(long at)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (window.Copy(at, bytes) < bytes.Length)
            return null;
        return _littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public uint? UInt32(long at)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (window.Copy(at, bytes) < bytes.Length)
            return null;
        return _littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
