using System.Buffers.Binary;

namespace QuestPDF.Imaging;

/// <summary>Reads the size of a JPEG file (ITU-T T.81, annex B); the file itself goes into the document unchanged.</summary>
internal static class JpegReader
{
    public static ImageData Read(byte[] file)
    {
        var isAdobe = false;
        for (var at = 2; ;)
        {
            var marker = NextMarker(file, ref at);
            if (marker is 0xD9 or 0xDA)
            {
                throw new InvalidDataException("There is no frame before the scan.");
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
            var segment = file.AsSpan(at + 2, length - 2);
            isAdobe |= marker == 0xEE && segment.StartsWith("Adobe"u8);
            if (IsFrame(marker))
            {
                return Describe(file, segment, isAdobe);
            }

            at += length;
        }
    }

    private static byte NextMarker(byte[] file, ref int at)
    {
        if (at + 4 > file.Length || file[at] != 0xFF)
        {
            throw new InvalidDataException("A marker was expected.");
        }

        while (at < file.Length - 1 && file[at] == 0xFF)
        {
            at++;
        }

        return file[at++];
    }

    /// <summary>Start of frame, Huffman coded: baseline, extended or progressive. Lossless and arithmetic ones no PDF reader shows.</summary>
    private static bool IsFrame(byte marker) => marker switch
    {
        0xC0 or 0xC1 or 0xC2 => true,
        0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF) => throw new InvalidDataException("This kind of JPEG cannot be shown."),
        _ => false,
    };

    private static ImageData Describe(byte[] file, ReadOnlySpan<byte> frame, bool isAdobe)
    {
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        if (frame[0] != 8 || width == 0 || height == 0 || components is not (1 or 3 or 4))
        {
            throw new InvalidDataException("This kind of JPEG cannot be shown.");
        }

        return new ImageData
        {
            Width = width,
            Height = height,
            Components = components,
            Encoding = ImageEncoding.Jpeg,
            Content = file,
            IsInverted = isAdobe && components == 4,
        };
    }
}
