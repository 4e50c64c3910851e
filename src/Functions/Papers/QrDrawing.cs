using System.Collections;
using System.Globalization;
using System.Text;

namespace MissionReg.Functions.Papers;

/// <summary>A QR code as a drawing of one path, so that it prints sharp at any size.</summary>
internal static class QrDrawing
{
    /// <returns>An SVG, a unit for each module. Equal runs of modules below each other are one rectangle.</returns>
    public static string Of(QrCode code)
    {
        var modules = code.Rows;
        var size = modules.Count.ToString(CultureInfo.InvariantCulture);
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", 8192).Append(size).Append(' ').Append(size)
            .Append("\"><path fill=\"#000000\" d=\"");
        for (var y = 0; y < modules.Count; y++)
        {
            var row = modules[y];
            for (var x = 0; x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > from && !IsRun(modules[y - 1], from, x))
                {
                    var height = 1;
                    while (IsRun(modules[y + height], from, x))
                    {
                        height++;
                    }

                    svg.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from).Append('v').Append(height).Append("h-").Append(x - from).Append('z');
                }
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }

    /// <summary>Dark from one module up to another, and no further: the quiet zone is on either side of every run.</summary>
    private static bool IsRun(BitArray row, int from, int to)
    {
        for (var x = from; x < to; x++)
        {
            if (!row[x])
            {
                return false;
            }
        }

        return !row[from - 1] && !row[to];
    }
}
