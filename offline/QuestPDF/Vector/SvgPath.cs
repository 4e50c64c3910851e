using System.Globalization;

namespace QuestPDF.Vector;

/// <summary>Reads path data (SVG 1.1, 8.3): moves, lines, cubic curves and closes, absolute or relative.</summary>
internal static class SvgPath
{
    public static SvgOutline Read(string data)
    {
        var outline = new SvgOutline();
        var at = 0;
        var (x, y, startX, startY) = (0f, 0f, 0f, 0f);
        var command = '\0';
        Span<float> points = stackalloc float[6];
        while (SkipSeparators(data, ref at))
        {
            if (char.IsAsciiLetter(data[at]))
            {
                command = data[at++];
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                throw new FormatException("A path must begin with a command.");
            }

            if (outline.IsEmpty && command is not ('M' or 'm'))
            {
                throw new FormatException("A path must begin with a move.");
            }

            var isRelative = char.IsAsciiLetterLower(command);
            var (baseX, baseY) = isRelative ? (x, y) : (0f, 0f);
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    (x, y) = (baseX + Number(data, ref at), baseY + Number(data, ref at));
                    (startX, startY) = (x, y);
                    outline.Move(x, y);
                    // Further pairs after a move are lines.
                    command = isRelative ? 'l' : 'L';
                    break;
                case 'L':
                    (x, y) = (baseX + Number(data, ref at), baseY + Number(data, ref at));
                    outline.Line(x, y);
                    break;
                case 'H':
                    x = baseX + Number(data, ref at);
                    outline.Line(x, y);
                    break;
                case 'V':
                    y = baseY + Number(data, ref at);
                    outline.Line(x, y);
                    break;
                case 'C':
                    for (var i = 0; i < points.Length; i++)
                    {
                        points[i] = (i % 2 == 0 ? baseX : baseY) + Number(data, ref at);
                    }

                    (x, y) = (points[4], points[5]);
                    outline.Curve(points);
                    break;
                case 'Z':
                    (x, y) = (startX, startY);
                    outline.Close();
                    break;
                default:
                    throw new FormatException($"The path command '{command}' is not supported.");
            }
        }

        return outline;
    }

    private static bool SkipSeparators(string data, ref int at)
    {
        while (at < data.Length && (char.IsWhiteSpace(data[at]) || data[at] == ','))
        {
            at++;
        }

        return at < data.Length;
    }

    /// <summary>Most numbers are short and whole.</summary>
    private static float Number(string data, ref int at)
    {
        SkipSeparators(data, ref at);
        var isNegative = at < data.Length && data[at] == '-';
        var first = isNegative ? at + 1 : at;
        var (whole, end) = (0, first);
        while (end < data.Length && end < first + 7 && char.IsAsciiDigit(data[end]))
        {
            whole = (10 * whole) + data[end++] - '0';
        }

        if (end == first || (end < data.Length && (char.IsAsciiDigit(data[end]) || data[end] is '.' or 'e' or 'E')))
        {
            return LongNumber(data, ref at);
        }

        at = end;
        return isNegative ? -whole : whole;
    }

    /// <summary>Numbers may follow each other without a space where a sign or a second point parts them.</summary>
    private static float LongNumber(string data, ref int at)
    {
        var start = at;
        var (hasPoint, hasExponent) = (false, false);
        for (; at < data.Length; at++)
        {
            var c = data[at];
            var isSign = c is '-' or '+' && (at == start || data[at - 1] is 'e' or 'E');
            var isPoint = c == '.' && !hasPoint && !hasExponent;
            var isExponent = c is 'e' or 'E' && !hasExponent && at > start;
            if (!char.IsAsciiDigit(c) && !isSign && !isPoint && !isExponent)
            {
                break;
            }

            hasPoint |= isPoint;
            hasExponent |= isExponent;
        }

        return float.Parse(data.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
