namespace ZXing.Offline;

/// <summary>The projective map of a plane onto another that takes four points to four others.</summary>
internal sealed class Perspective
{
    private readonly double[] _h;

    private Perspective(double[] h) => _h = h;

    /// <returns><c>null</c> when three of the points lie on a line.</returns>
    public static Perspective? Between(ReadOnlySpan<Spot> from, ReadOnlySpan<Spot> to)
    {
        var rows = new double[8][];
        for (var i = 0; i < 4; i++)
        {
            var ((x, y), (u, v)) = (from[i], to[i]);
            rows[2 * i] = [x, y, 1, 0, 0, 0, -x * u, -y * u, u];
            rows[(2 * i) + 1] = [0, 0, 0, x, y, 1, -x * v, -y * v, v];
        }

        return Solve(rows) is { } h ? new Perspective(h) : null;
    }

    /// <summary>Takes a square with one corner at the origin to four others: top left, top right, bottom left, bottom right.</summary>
    public static Perspective? OfSquare(double side, ReadOnlySpan<Spot> to)
    {
        var (a, b, c, d) = (to[0], to[1], to[2], to[3]);
        var (right, down, rest) = (b - d, c - d, a - b - c + d);
        var whole = Spot.Cross(right, down);
        if (Math.Abs(whole) < 1e-9)
            return null;
        var (g, h) = (Spot.Cross(rest, down) / whole, Spot.Cross(right, rest) / whole);
        return new Perspective(
        [
            (b.X - a.X + (g * b.X)) / side, (c.X - a.X + (h * c.X)) / side, a.X,
            (b.Y - a.Y + (g * b.Y)) / side, (c.Y - a.Y + (h * c.Y)) / side, a.Y,
            g / side, h / side,
        ]);
    }

    public Spot Map(double x, double y)
    {
        var w = (_h[6] * x) + (_h[7] * y) + 1;
        return new Spot(((_h[0] * x) + (_h[1] * y) + _h[2]) / w, ((_h[3] * x) + (_h[4] * y) + _h[5]) / w);
    }

    /// <summary>Gauss and Jordan, with the largest of a column as pivot.</summary>
    private static double[]? Solve(double[][] rows)
    {
        var n = rows.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(r => Math.Abs(rows[r][column]));
            if (Math.Abs(rows[pivot][column]) < 1e-9)
                return null;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var r = 0; r < n; r++)
            {
                if (r == column)
                    continue;
                var factor = rows[r][column] / rows[column][column];
                for (var k = column; k <= n; k++)
                    rows[r][k] -= factor * rows[column][k];
            }
        }

        return [.. rows.Select((row, i) => row[n] / row[i])];
    }
}
