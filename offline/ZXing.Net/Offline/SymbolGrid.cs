namespace ZXing.Offline;

/// <summary>Lays the grid of a symbol over the picture, so that what must be dark is dark and what must be light is light.</summary>
internal sealed class SymbolGrid
{
    private static readonly (double X, double Y)[] Probes = [(0.5, 0.5), (0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];

    private readonly InkMap _ink;
    private readonly SymbolShape _shape;
    private readonly Spot[] _corners;
    private Perspective _map;

    private SymbolGrid(InkMap ink, SymbolShape shape, Perspective map)
    {
        (_ink, _shape, _map) = (ink, shape, map);
        double d = shape.Dimension;
        _corners = [map.Map(0, 0), map.Map(d, 0), map.Map(0, d), map.Map(d, d)];
        Fit = Judge(map);
    }

    public SymbolShape Shape => _shape;

    /// <summary>From 1, all landmarks as they must be, to -1.</summary>
    public double Fit { get; private set; }

    /// <returns><c>null</c> when the three finders cannot be a symbol's of this version.</returns>
    public static SymbolGrid? Of(InkMap ink, Corners corners, SymbolShape shape)
    {
        double far = shape.Dimension - 3.5;
        var (a, b, c) = (corners.TopLeft.Centre, corners.TopRight.Centre, corners.BottomLeft.Centre);
        if (Perspective.Between([new(3.5, 3.5), new(far, 3.5), new(3.5, far), new(far, far)], [a, b, c, b + c - a]) is not { } flat)
            return null;

        var grids = new List<SymbolGrid> { new(ink, shape, flat) };
        var near = far - 3;
        foreach (var mark in AlignmentMarks(ink, shape, flat, near))
        {
            if (Perspective.Between([new(3.5, 3.5), new(far, 3.5), new(3.5, far), new(near, near)], [a, b, c, mark]) is { } map)
                grids.Add(new SymbolGrid(ink, shape, map));
        }

        return grids.MaxBy(g => g.Fit);
    }

    /// <summary>Column and row to whether the module is dark, by the majority of what is seen in it.</summary>
    public bool[,] Read()
    {
        var modules = new bool[_shape.Dimension, _shape.Dimension];
        for (var y = 0; y < _shape.Dimension; y++)
        {
            for (var x = 0; x < _shape.Dimension; x++)
                modules[x, y] = Dark(_map, x, y) * 2 > Probes.Length;
        }

        return modules;
    }

    /// <summary>Moves the corners to and fro in ever smaller steps as long as the landmarks fit better.</summary>
    public void Settle()
    {
        var module = (_corners[1] - _corners[0]).Length / _shape.Dimension;
        for (var step = module; step > module / 10 && Fit < 1; step /= 2)
        {
            for (var better = true; better;)
            {
                better = false;
                for (var corner = 0; corner < 4; corner++)
                    better |= Nudge(corner, new Spot(step, 0)) | Nudge(corner, new Spot(0, step));
            }
        }
    }

    private bool Nudge(int corner, Spot by) => TryMove(corner, by) || TryMove(corner, -1 * by);

    private bool TryMove(int corner, Spot by)
    {
        var before = _corners[corner];
        _corners[corner] += by;
        if (Perspective.OfSquare(_shape.Dimension, _corners) is not { } map || Judge(map) is var fit && fit <= Fit)
        {
            _corners[corner] = before;
            return false;
        }

        (_map, Fit) = (map, fit);
        return true;
    }

    /// <summary>Where the last alignment pattern may lie: a picture taken aslant moves it from where three corners say.</summary>
    private static IEnumerable<Spot> AlignmentMarks(InkMap ink, SymbolShape shape, Perspective flat, double at)
    {
        if (shape.Version == 1)
            return [];
        var centre = flat.Map(at, at);
        var (right, down) = (flat.Map(at + 1, at) - centre, flat.Map(at, at + 1) - centre);
        var reach = Math.Min(16, 8 + (shape.Dimension / 4));
        var marks = new List<(Spot Centre, double Score)>();
        for (var v = -reach; v <= reach; v++)
        {
            for (var u = -reach; u <= reach; u++)
            {
                var spot = centre + (u / 2d * right) + (v / 2d * down);
                marks.Add((spot, Likeness(ink, spot, right, down) - (0.01 * Math.Sqrt((u * u) + (v * v)))));
            }
        }

        return marks.OrderByDescending(m => m.Score).Take(6).Select(m => m.Centre);
    }

    private static int Likeness(InkMap ink, Spot centre, Spot right, Spot down)
    {
        var score = 0;
        for (var y = -2; y <= 2; y++)
        {
            for (var x = -2; x <= 2; x++)
            {
                var at = centre + (x * right) + (y * down);
                score += ink.At(at.X, at.Y) == (Math.Max(Math.Abs(x), Math.Abs(y)) != 1) ? 1 : -1;
            }
        }

        return score;
    }

    private double Judge(Perspective map)
    {
        var score = 0;
        foreach (var (x, y, dark) in _shape.Landmarks)
        {
            var seen = (2 * Dark(map, x, y)) - Probes.Length;
            score += dark ? seen : -seen;
        }

        return score / (double)(Probes.Length * _shape.Landmarks.Length);
    }

    private int Dark(Perspective map, int x, int y)
    {
        var dark = 0;
        foreach (var (dx, dy) in Probes)
        {
            var at = map.Map(x + dx, y + dy);
            dark += _ink.At(at.X, at.Y) ? 1 : 0;
        }

        return dark;
    }
}
