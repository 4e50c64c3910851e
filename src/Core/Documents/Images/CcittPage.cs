namespace MissionReg.Core.Documents.Images;

/// <summary>A page as fax machines code it (ITU-T T.6, "Group 4"): each line by how it differs from the one above.</summary>
internal static class CcittPage
{
    /// <summary>The picture, white where the code ends or is broken.</summary>
    /// <param name="byteAligned">Every line begins at a byte.</param>
    /// <param name="inkIsWhite">What the code calls black is light.</param>
    public static PagePicture.Grey Read(ReadOnlyMemory<byte> bytes, int width, int height, bool byteAligned, bool inkIsWhite)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        var bits = new CcittBits(bytes);
        var (above, line) = (new CcittLine(width), new CcittLine(width));
        for (var y = 0; y < height && !bits.IsAtEnd; y++)
        {
            if (byteAligned)
                bits.ToNextByte();
            line.Clear();
            if (!Line(bits, above, line, width))
                break;
            line.Paint(pixels.AsSpan(y * width, width), inkIsWhite);
            (above, line) = (line, above);
        }

        return new PagePicture.Grey(pixels, width, height);
    }

    private static bool Line(CcittBits bits, CcittLine above, CcittLine line, int width)
    {
        var (at, black) = (0, false);
        while (at < width)
        {
            // Where the line above changes to the other colour, beyond this place, and where it changes back.
            var (b1, b2) = above.ChangesAfter(line.IsEmpty ? -1 : at, black);
            var code = bits.Peek(7);
            var (shift, length) = code switch
            {
                >= 0b1000000 => (0, 1),
                >= 0b0110000 => (1, 3),
                >= 0b0100000 => (-1, 3),
                >= 0b0000110 and <= 0b0000111 => (2, 6),
                >= 0b0000100 and <= 0b0000101 => (-2, 6),
                0b0000011 => (3, 7),
                0b0000010 => (-3, 7),
                _ => (0, 0),
            };
            if (length > 0)
            {
                bits.Skip(length);
                if (b1 + shift < at)
                    return false;
                at = Math.Min(width, b1 + shift);
                line.Change(at);
                black = !black;
            }
            else if (code >= 0b0010000)
            {
                bits.Skip(3);
                if ((black ? CcittRuns.Black : CcittRuns.White).Next(bits) is not { } first
                    || (black ? CcittRuns.White : CcittRuns.Black).Next(bits) is not { } second)
                    return false;
                line.Change(Math.Min(width, at + first));
                at = Math.Min(width, at + first + second);
                line.Change(at);
            }
            else if (code >= 0b0001000)
            {
                bits.Skip(4);
                at = b2;
                line.Pass();
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
