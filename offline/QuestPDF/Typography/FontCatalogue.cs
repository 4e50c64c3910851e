using System.Collections.Concurrent;
using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Typography;

/// <summary>The registered fonts by family. Readers see a finished list; a registration puts a new one in its place.</summary>
internal static class FontCatalogue
{
    private static readonly Lock Writing = new();
    private static TrueTypeFont[] _fonts = [];

    /// <summary>What was found among them, forgotten with them. Documents ask for few things, and always for the same.</summary>
    private static ConcurrentDictionary<(string Families, int Weight), TrueTypeFont[]> _found = [];

    public static void Register(TrueTypeFont font)
    {
        lock (Writing)
        {
            var others = _fonts.Where(f => !IsSameStyle(f, font));
            Volatile.Write(ref _fonts, [.. others, font]);
            Volatile.Write(ref _found, []);
        }
    }

    /// <summary>
    /// The fonts in which a letter is looked for, in order: the closest of each family asked for, then of each other family,
    /// in order of registration.
    /// </summary>
    public static TrueTypeFont[] Candidates(string[] families, int weight) => Volatile.Read(ref _found)
        .GetOrAdd((string.Join('\n', families), weight), static (_, f) => Find(f.families, f.weight), (families, weight));

    private static TrueTypeFont[] Find(string[] families, int weight)
    {
        var registered = Volatile.Read(ref _fonts);
        var all = families.Concat(registered.Select(f => f.Family)).Distinct(StringComparer.OrdinalIgnoreCase);
        TrueTypeFont[] fonts = [.. all.Select(f => Closest(registered, f, weight)).OfType<TrueTypeFont>().Distinct()];
        return fonts.Length > 0 ? fonts : throw new DocumentDrawingException(
            "No font is registered. Call FontManager.RegisterFont before the first document is made.");
    }

    private static TrueTypeFont? Closest(TrueTypeFont[] fonts, string family, int weight) => fonts
        .Where(f => f.Family.Equals(family, StringComparison.OrdinalIgnoreCase))
        .OrderBy(f => f.IsItalic)
        .ThenBy(f => Distance(f.Weight, weight))
        .FirstOrDefault();

    /// <summary>CSS Fonts 4, 5.2: a heavy weight looks among heavier ones first, a light one among lighter ones.</summary>
    private static int Distance(int weight, int wanted)
    {
        var isPreferredSide = wanted > 500 ? weight >= wanted : weight <= wanted;
        return Math.Abs(weight - wanted) + (isPreferredSide ? 0 : 1000);
    }

    private static bool IsSameStyle(TrueTypeFont one, TrueTypeFont other) =>
        one.Family.Equals(other.Family, StringComparison.OrdinalIgnoreCase) && one.Weight == other.Weight && one.IsItalic == other.IsItalic;
}
