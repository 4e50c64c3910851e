using QRCoder;

namespace MissionReg.Offline.Tests.ZXingNet;

/// <summary>A symbol drawn to pixels as a scanner or a camera would see it.</summary>
internal sealed record Picture(string Text)
{
    private const int Samples = 3;

    public QRCodeGenerator.ECCLevel Level { get; init; } = QRCodeGenerator.ECCLevel.M;

    /// <summary>-1: as small as the text allows.</summary>
    public int Version { get; init; } = -1;

    /// <summary>Pixels a module.</summary>
    public double Module { get; init; } = 5;

    /// <summary>Degrees, clockwise.</summary>
    public double Angle { get; init; }

    /// <summary>How much a line of the picture leans.</summary>
    public double Skew { get; init; }

    /// <summary>How much farther away one edge of the picture is than its middle.</summary>
    public (double X, double Y) Tilt { get; init; }

    public double Noise { get; init; }

    public (int Ink, int Paper) Grey { get; init; } = (0, 255);

    /// <summary>How much darker the right edge is than the left.</summary>
    public double Shadow { get; init; }

    /// <param name="quiet">How many light modules lie around the symbol, at most 4.</param>
    public bool[,] Modules(int quiet = 4)
    {
        using var data = new QRCodeGenerator().CreateQrCode(Text, Level, requestedVersion: Version);
        var rows = data.ModuleMatrix;
        var (cut, across) = (4 - quiet, rows.Count - 8 + (2 * quiet));
        var modules = new bool[across, across];
        for (var y = 0; y < across; y++)
        {
            for (var x = 0; x < across; x++)
                modules[x, y] = rows[y + cut][x + cut];
        }

        return modules;
    }

    public (byte[] Pixels, int Size) Draw(bool[,]? drawn = null)
    {
        var modules = drawn ?? Modules();
        var across = modules.GetLength(0);
        var size = (int)(across * Module * 1.5);
        var pixels = new byte[size * size];
        var random = new Random(20260302);
        var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
        for (var py = 0; py < size; py++)
        {
            for (var px = 0; px < size; px++)
            {
                var ink = 0;
                for (var s = 0; s < Samples * Samples; s++)
                {
                    var x = px + (((s % Samples) + 0.5) / Samples) - (size / 2d);
                    var y = py + (((s / Samples) + 0.5) / Samples) - (size / 2d);
                    var w = 1 + (Tilt.X * x * 2 / size) + (Tilt.Y * y * 2 / size);
                    var u = ((((cos * x) + (sin * y)) / w) + (Skew * y)) / Module;
                    var v = (((cos * y) - (sin * x)) / w) / Module;
                    var (column, row) = ((int)Math.Floor(u + (across / 2d)), (int)Math.Floor(v + (across / 2d)));
                    ink += (uint)column < (uint)across && (uint)row < (uint)across && modules[column, row] ? 1 : 0;
                }

                var light = Grey.Paper + ((Grey.Ink - Grey.Paper) * ink / (double)(Samples * Samples));
                light -= Shadow * px / size;
                light += Noise * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                pixels[(py * size) + px] = (byte)Math.Clamp(light, 0, 255);
            }
        }

        return (pixels, size);
    }
}
