namespace ZXing.Offline;

/// <summary>All symbols of one picture. How many places are looked at, and how closely, is bounded: a picture may be full of squares.</summary>
internal static class SymbolSearch
{
    private const int MostPlaces = 24;
    private const int MostSettled = 8;

    /// <summary>With fewer landmarks in place it is no symbol, or none that could be read.</summary>
    private const double LeastFit = 0.3;

    private static readonly SymbolShape?[] Shapes = new SymbolShape?[41];

    public static List<Result> In(InkMap ink)
    {
        var found = new List<Result>();
        var used = new HashSet<Finder>();
        var candidates = Corners.Among(ink, FinderSearch.In(ink)).Take(MostPlaces)
            .SelectMany(corners => Versions(corners.Dimension).Select(version => (Corners: corners, Grid: SymbolGrid.Of(ink, corners, Shape(version)))))
            .Where(c => c.Grid?.Fit > LeastFit)
            .OrderByDescending(c => c.Grid!.Fit)
            .ToArray();
        foreach (var (corners, grid) in candidates)
            Read(corners, grid!);

        // What could not be read as it lay is set right as well as may be.
        foreach (var (corners, grid) in candidates.Where(c => !used.Overlaps(c.Corners.Finders)).Take(MostSettled))
        {
            if (used.Overlaps(corners.Finders))
                continue;
            grid!.Settle();
            Read(corners, grid);
        }

        return found;

        void Read(Corners corners, SymbolGrid grid)
        {
            if (used.Overlaps(corners.Finders) || SymbolReading.Of(grid.Read(), grid.Shape) is not { } data
                || SegmentReader.Text(data, grid.Shape.Version) is not { } text)
                return;
            found.Add(new Result(text));
            used.UnionWith(corners.Finders);
        }
    }

    private static SymbolShape Shape(int version) => Shapes[version] ??= new SymbolShape(version);

    /// <summary>A large symbol's side is measured less exactly.</summary>
    private static IEnumerable<int> Versions(double dimension)
    {
        var guess = (int)Math.Round((dimension - 17) / 4);
        var off = guess > 12 ? 2 : 1;
        return Enumerable.Range(guess - off, (2 * off) + 1).Where(v => v is >= 1 and <= 40);
    }
}
