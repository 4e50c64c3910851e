using System.Buffers.Binary;

namespace MissionReg.Core.Documents.Images;

/// <summary>How many pixels a PNG or JPEG file says it has, without unpacking any.</summary>
public static class PictureSize
{
    private const int PngHeader = 16;

    /// <param name="file">One that <see cref="DocumentInspector"/> accepted.</param>
    /// <returns>Null where the file does not say, as a JPEG may leave its height for later.</returns>
    public static (long Width, long Height)? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, ..] when file.Length >= PngHeader + 8 =>
            (BinaryPrimitives.ReadUInt32BigEndian(file[PngHeader..]), BinaryPrimitives.ReadUInt32BigEndian(file[(PngHeader + 4)..])),
        [0xFF, 0xD8, ..] => OfJpeg(file[2..]),
        _ => null,
    };

    private static (long Width, long Height)? OfJpeg(ReadOnlySpan<byte> segments)
    {
        while (segments is [0xFF, var marker, ..])
        {
            if (marker is 0xFF or 0x01)
            {
                segments = segments[(marker is 0xFF ? 1 : 2)..];
                continue;
            }

            if (segments.Length < 9)
                return null;
            if (JpegInspection.IsFrame(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(segments[5..]);
                return height == 0 ? null : (BinaryPrimitives.ReadUInt16BigEndian(segments[7..]), height);
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (length > segments.Length)
                return null;
            segments = segments[length..];
        }

        return null;
    }
}
