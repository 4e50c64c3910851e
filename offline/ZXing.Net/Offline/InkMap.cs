namespace ZXing.Offline;

/// <summary>Which pixels are dark. Outside there is paper.</summary>
internal sealed class InkMap(bool[] ink, int width, int height)
{
    public int Width => width;

    public int Height => height;

    public bool this[int x, int y] => (uint)x < (uint)width && (uint)y < (uint)height && ink[(y * width) + x];

    /// <summary>The pixel that a point of the plane lies in.</summary>
    public bool At(double x, double y) => this[(int)Math.Floor(x), (int)Math.Floor(y)];

    public ReadOnlySpan<bool> Row(int y) => ink.AsSpan(y * width, width);
}
