namespace ZXing.Offline;

/// <summary>A point of the plane, in pixels, or in modules of a symbol.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(double factor, Spot a) => new(factor * a.X, factor * a.Y);

    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static double Dot(Spot a, Spot b) => (a.X * b.X) + (a.Y * b.Y);

    /// <summary>Positive when <paramref name="b"/> lies clockwise of <paramref name="a"/>, as y grows downwards.</summary>
    public static double Cross(Spot a, Spot b) => (a.X * b.Y) - (a.Y * b.X);
}
