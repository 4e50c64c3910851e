using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MissionReg.Functions.Tests.Papers.Counter;

/// <summary>The first page of a PDF in black and white, as a printer or scanner sees it.</summary>
internal sealed class Raster
{
    private const int Dpi = 150;
    private const double DotsPerMillimetre = Dpi / 25.4;

    private readonly byte[] bits;
    private readonly int stride;

    private Raster(byte[] pbm)
    {
        var header = Encoding.ASCII.GetString(pbm, 0, Math.Min(pbm.Length, 40)).Split('\n');
        Assert.Equal("P4", header[0]);
        var size = header[1].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        (Width, Height, stride) = (size[0], size[1], (size[0] + 7) / 8);
        bits = pbm[^(stride * Height)..];
    }

    private int Width { get; }

    private int Height { get; }

    public static Raster Of(byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-mono", "-r", $"{Dpi}", "-f", "1", "-l", "1", "-singlefile", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        reading.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return new Raster(output.ToArray());
    }

    /// <summary>Whether the dot at this place is dark; millimetres from the upper left.</summary>
    public bool IsDark(double x, double y) => IsDarkDot((int)(x * DotsPerMillimetre), (int)(y * DotsPerMillimetre));

    /// <summary>The smallest rectangle around everything dark in a part of the page, in millimetres; null if nothing is.</summary>
    public (double Left, double Top, double Right, double Bottom)? Dark(double left = 0, double top = 0, double right = 1000, double bottom = 1000)
    {
        var (x0, x1, y0, y1) = (int.MaxValue, -1, int.MaxValue, -1);
        for (var y = Dot(top); y < Math.Min(Height, Dot(bottom)); y++)
        {
            for (var x = Dot(left); x < Math.Min(Width, Dot(right)); x++)
            {
                if (IsDarkDot(x, y))
                    (x0, x1, y0, y1) = (Math.Min(x0, x), Math.Max(x1, x), Math.Min(y0, y), Math.Max(y1, y));
            }
        }

        return x1 < 0 ? null : (x0 / DotsPerMillimetre, y0 / DotsPerMillimetre, (x1 + 1) / DotsPerMillimetre, (y1 + 1) / DotsPerMillimetre);
    }

    private static int Dot(double millimetres) => (int)Math.Round(millimetres * DotsPerMillimetre);

    private bool IsDarkDot(int x, int y) => (bits[(y * stride) + (x / 8)] & (0x80 >> (x % 8))) != 0;
}
