using System.Globalization;
using System.Text;
using QRCoder;

namespace MissionReg.Functions.Papers;

/// <summary>A QR code as a drawing of one path, so that it prints sharp at any size.</summary>
internal static class QrDrawing
{
    /// <returns>An SVG with the quiet zone of four modules that ISO/IEC 18004 asks for.</returns>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Length; x++)
            {
                var from = x;
                while (x < modules[y].Length && modules[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules.Count} {modules.Count}\"><path fill=\"#000000\" d=\"{path}\"/></svg>");
    }
}
