using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Imaging;

/// <summary>A picture in the form in which PDF holds it.</summary>
internal sealed class ImageData
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>1 gray or palette, 3 red-green-blue, 4 cyan-magenta-yellow-black.</summary>
    public required int Components { get; init; }

    public int BitsPerComponent { get; init; } = 8;

    public required ImageEncoding Encoding { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Red, green and blue of each entry.</summary>
    public byte[]? Palette { get; init; }

    /// <summary>Opacity of each pixel, where the picture has it.</summary>
    public byte[]? Alpha { get; init; }

    /// <summary>True for the four-colour JPEG files of Adobe programs, which store 255 for no ink.</summary>
    public bool IsInverted { get; init; }

    public static ImageData Read(byte[] file)
    {
        try
        {
            return file switch
            {
                [0xFF, 0xD8, ..] => JpegReader.Read(file),
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngReader.Read(file),
                _ => throw new DocumentComposeException("Cannot load the image: it is neither JPEG nor PNG."),
            };
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new DocumentComposeException("Cannot load the image: the file is damaged.", e);
        }
    }
}
