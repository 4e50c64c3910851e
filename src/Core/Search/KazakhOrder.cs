using System.Globalization;
using System.Text;

namespace MissionReg.Core.Search;

/// <summary>
/// The order of a Kazakh list: what is no letter, digits, Latin, then Cyrillic in the order of the Kazakh alphabet. Case and
/// accents matter only between texts that are otherwise the same, which their characters then order. Texts are in Unicode NFC.
/// </summary>
/// <remarks>
/// Not <c>CultureInfo("kk")</c>: ICU has the alphabet right, but puts Cyrillic before Latin, changes with its version, and on
/// a host with invariant globalization the culture does not exist. A list in the archive keeps its order from host to host.
/// </remarks>
public sealed class KazakhOrder : IComparer<string>
{
    private KazakhOrder()
    {
    }

    public static KazakhOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        using var left = Places(x).GetEnumerator();
        using var right = Places(y).GetEnumerator();
        while (true)
        {
            var (more, others) = (left.MoveNext(), right.MoveNext());
            if (!more && !others)
                return string.CompareOrdinal(x, y);
            var order = (more ? left.Current : Place.End).CompareTo(others ? right.Current : Place.End);
            if (order != 0)
                return order;
        }
    }

    /// <summary>
    /// Bytes for a store that sorts by bytes: the keys of two texts compare as <see cref="Compare"/> compares the texts. Three for
    /// each character, three for the end, then the text itself in UTF-16, high byte first.
    /// </summary>
    public static byte[] Key(string text)
    {
        var key = new List<byte>();
        foreach (var place in Places(text).Append(Place.End))
        {
            var weight = place.Weight;
            key.AddRange([(byte)(weight >> 16), (byte)(weight >> 8), (byte)weight]);
        }

        foreach (var unit in text)
            key.AddRange([(byte)(unit >> 8), (byte)unit]);
        return [.. key];
    }

    private static IEnumerable<Place> Places(string text) =>
        from rune in text.EnumerateRunes()
        where Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark
        select Place.Of(rune);
}
