using System.Globalization;
using System.Text;

namespace MissionReg.Core.Search;

/// <summary>Where a character stands in a Kazakh list.</summary>
internal readonly record struct Place(int Group, int Rank) : IComparable<Place>
{
    private const string Kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private const string English = "abcdefghijklmnopqrstuvwxyz";

    // Letters of the alphabet's script that it has not come after those it has.
    private const int Foreign = 1000;

    /// <summary>Before every character: a shorter text comes first.</summary>
    public static Place End { get; } = new(0, 0);

    /// <summary>Both in 24 bits, in the same order: a group has room for every character and those it moved behind.</summary>
    public int Weight => (Group << 21) | Rank;

    public static Place Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            return new Place(2, (int)Rune.GetNumericValue(rune));
        var small = Rune.ToLowerInvariant(rune);
        return Alphabet.Of(small) switch
        {
            Script.Latin => new Place(3, RankIn(English, small)),
            Script.Cyrillic => new Place(4, RankIn(Kazakh, small)),
            _ => new Place(Rune.IsLetter(rune) ? 5 : 1, small.Value),
        };
    }

    public int CompareTo(Place other) => (Group, Rank).CompareTo((other.Group, other.Rank));

    // A letter of the alphabet that has an accent of its own, й or ё, is looked for before it loses it.
    private static int RankIn(string alphabet, Rune small)
    {
        var written = alphabet.IndexOf(small.ToString(), StringComparison.Ordinal);
        if (written >= 0)
            return written;
        var bare = alphabet.IndexOf(char.ToLowerInvariant(small.ToString().Normalize(NormalizationForm.FormD)[0]));
        return bare >= 0 ? bare : Foreign + small.Value;
    }
}
