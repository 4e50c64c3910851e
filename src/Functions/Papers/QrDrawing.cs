using System.Globalization;
using System.Text;

namespace MissionReg.Functions.Papers;

/// <summary>A QR code as a drawing of one path, so that it prints sharp at any size.</summary>
internal static class QrDrawing
{
    /// <returns>An SVG, a unit for each module.</returns>
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

                if (x > from)
                {
                    svg.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from).Append("v1h-").Append(x - from).Append('z');
                }
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }
}
