namespace ZXing.Offline;

/// <summary>What every symbol of a version (1 to 40) has in common: which modules are given, and which of those are dark.</summary>
internal sealed class SymbolShape
{
    private readonly bool?[,] _given;

    public SymbolShape(int version)
    {
        Version = version;
        Dimension = 17 + (4 * version);
        IsGiven = new bool[Dimension, Dimension];
        _given = new bool?[Dimension, Dimension];
        Draw();
        Landmarks = [.. Cells().Where(c => _given[c.X, c.Y] is not null).Select(c => (c.X, c.Y, _given[c.X, c.Y]!.Value))];
    }

    public int Version { get; }

    /// <summary>Modules a side.</summary>
    public int Dimension { get; }

    /// <summary>By column and row: a pattern, or format or version information; data lie around them.</summary>
    public bool[,] IsGiven { get; }

    /// <summary>The modules of the patterns and whether they are dark.</summary>
    public (int X, int Y, bool Dark)[] Landmarks { get; }

    /// <summary>The rows, and the columns, in which alignment patterns have their centres (Annex E).</summary>
    public static int[] AlignmentCentres(int version)
    {
        if (version == 1)
            return [];
        var count = (version / 7) + 2;
        var (last, step) = (10 + (4 * version), version == 32 ? 26 : (((version * 4) + (count * 2) + 1) / ((count * 2) - 2)) * 2);
        return [6, .. Enumerable.Range(0, count - 1).Select(i => last - (step * (count - 2 - i)))];
    }

    private IEnumerable<(int X, int Y)> Cells() =>
        from y in Enumerable.Range(0, Dimension)
        from x in Enumerable.Range(0, Dimension)
        select (x, y);

    private void Draw()
    {
        var end = Dimension - 1;
        for (var i = 0; i < Dimension; i++)
        {
            Set(i, 6, i % 2 == 0);
            Set(6, i, i % 2 == 0);
        }

        foreach (var (x, y) in ((int X, int Y)[])[(3, 3), (end - 3, 3), (3, end - 3)])
            Square(x, y, 4, ring => ring is 0 or 1 or 3);

        var centres = AlignmentCentres(Version);
        foreach (var (x, y) in centres.SelectMany(x => centres.Select(y => (x, y))))
        {
            // Three corners are the finders'.
            if (!(x == 6 && y == 6) && !(x == 6 && y == end - 6) && !(x == end - 6 && y == 6))
                Square(x, y, 2, ring => ring != 1);
        }

        for (var i = 0; i < 9; i++)
        {
            IsGiven[i, 8] = IsGiven[8, i] = true;
            if (i < 8)
                IsGiven[end - i, 8] = IsGiven[8, end - i] = true;
        }

        for (var i = 0; Version >= 7 && i < 18; i++)
            IsGiven[end - 10 + (i % 3), i / 3] = IsGiven[i / 3, end - 10 + (i % 3)] = true;
    }

    private void Square(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
                Set(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
        }
    }

    private void Set(int x, int y, bool dark)
    {
        if ((uint)x >= (uint)Dimension || (uint)y >= (uint)Dimension)
            return;
        IsGiven[x, y] = true;
        _given[x, y] = dark;
    }
}
