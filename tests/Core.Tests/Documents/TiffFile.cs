using System.Buffers.Binary;

namespace MissionReg.Core.Tests.Documents;

/// <summary>Writes the smallest TIFF there is, a directory per image, one pixel byte each, in either byte order.</summary>
internal sealed class TiffFile(bool littleEndian)
{
    private const int EntryCount = 5;
    private const int DirectorySize = 2 + (EntryCount * 12) + 4;
    private const int First = 8;
    private const int SubfileType = 254;

    private readonly List<uint> _kinds = [];

    public TiffFile Page(uint subfileType = 0)
    {
        _kinds.Add(subfileType);
        return this;
    }

    /// <param name="lastNext">Where the last directory says that another follows.</param>
    public byte[] Write(uint lastNext = 0, uint pixelBytes = 1)
    {
        var file = new byte[First + (_kinds.Count * DirectorySize) + 1];
        (littleEndian ? "II"u8 : "MM"u8).CopyTo(file);
        Short(file, 2, 42);
        Long(file, 4, _kinds.Count > 0 ? First : lastNext);
        for (var index = 0; index < _kinds.Count; index++)
        {
            var at = First + (index * DirectorySize);
            Short(file, at, EntryCount);
            (int Tag, uint Value)[] entries =
                [(SubfileType, _kinds[index]), (256, 8), (257, 1), (273, (uint)file.Length - 1), (279, pixelBytes)];
            foreach (var (tag, value) in entries)
            {
                Short(file, at + 2, tag);
                Short(file, at + 4, 4);
                Long(file, at + 6, 1);
                Long(file, at + 10, value);
                at += 12;
            }

            Long(file, at + 2, index + 1 < _kinds.Count ? (uint)(at + 6) : lastNext);
        }

        return file;
    }

    private void Short(byte[] file, int at, int value)
    {
        if (littleEndian)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        else
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
    }

    private void Long(byte[] file, int at, uint value)
    {
        if (littleEndian)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        else
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
    }
}
