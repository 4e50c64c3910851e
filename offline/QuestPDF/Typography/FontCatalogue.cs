using System.Collections.Concurrent;
using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Typography;

/// <summary>The registered fonts by family. Readers see a finished list; a registration puts a new one in its place.</summary>
internal static class FontCatalogue
{
    private static readonly Lock Writing = new();
    private static Entry[] _entries = [];

    /// <summary>What was found among the entries, forgotten with them. Documents ask for few things, and always for the same.</summary>
    private static ConcurrentDictionary<(string Families, int Weight, bool IsItalic), TrueTypeFont[]> _found = [];

    public static void Register(TrueTypeFont font, string? family = null)
    {
        var entry = new Entry(family ?? font.Family, font);
        lock (Writing)
        {
            var others = _entries.Where(e => !e.IsSameStyle(entry));
            Volatile.Write(ref _entries, [.. others, entry]);
            Volatile.Write(ref _found, []);
        }
    }

    /// <summary>
    /// The fonts in which a letter is looked for, in order: the closest of each family asked for, then of each other family,
    /// in order of registration.
    /// </summary>
    public static TrueTypeFont[] Candidates(string[] families, int weight, bool italic) => Volatile.Read(ref _found)
        .GetOrAdd((string.Join('\n', families), weight, italic), static (_, f) => Find(f.families, f.weight, f.italic), (families, weight, italic));

    private static TrueTypeFont[] Find(string[] families, int weight, bool italic)
    {
        var entries = Volatile.Read(ref _entries);
        var all = families.Concat(entries.Select(e => e.Family)).Distinct(StringComparer.OrdinalIgnoreCase);
        TrueTypeFont[] fonts = [.. all.Select(f => Closest(entries, f, weight, italic)).OfType<TrueTypeFont>().Distinct()];
        return fonts.Length > 0 ? fonts : throw new DocumentDrawingException(
            "No font is registered. Call FontManager.RegisterFont before the first document is made.");
    }

    private static TrueTypeFont? Closest(Entry[] entries, string family, int weight, bool italic) => entries
        .Where(e => e.Family.Equals(family, StringComparison.OrdinalIgnoreCase))
        .OrderBy(e => e.Font.IsItalic == italic ? 0 : 1)
        .ThenBy(e => Distance(e.Font.Weight, weight))
        .Select(e => e.Font)
        .FirstOrDefault();

    /// <summary>CSS Fonts 4, 5.2: a heavy weight looks among heavier ones first, a light one among lighter ones.</summary>
    private static int Distance(int weight, int wanted)
    {
        var isPreferredSide = wanted > 500 ? weight >= wanted : weight <= wanted;
        return Math.Abs(weight - wanted) + (isPreferredSide ? 0 : 1000);
    }

    private sealed record Entry(string Family, TrueTypeFont Font)
    {
        public bool IsSameStyle(Entry other) => Family.Equals(other.Family, StringComparison.OrdinalIgnoreCase)
            && Font.Weight == other.Font.Weight && Font.IsItalic == other.Font.IsItalic;
    }
}
