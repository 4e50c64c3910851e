using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Search;

namespace MissionReg.Core.Tests.Search;

/// <summary>The seed is fixed; a failure prints it with the shrunk case.</summary>
public sealed class SearchProperties
{
    private const string Mixed = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯабһіьйё ABCEHIKMOPTXYabehikmwzƏəıİßæȺ0١-'’ʼ\u0306\u0308\u00ad";

    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(3000)
        .WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(20171026, 569), null));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Mixed.ToCharArray())).Select(chars => new string(chars)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(code => (char)code)).Select(chars => new string(chars)));

    [Fact]
    public void Folding_again_changes_nothing() => Holds(Text, IsStable);

    [Fact]
    public void Every_character_there_is_is_folded_once_and_for_all()
    {
        var runes = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(code => new Rune(code))
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            .Select(rune => rune.ToString());

        Assert.DoesNotContain(runes, rune => !IsStable(rune) || !IsStable($"ж{rune}"));
    }

    // Unicode takes no character apart into more than eighteen.
    [Fact]
    public void What_is_folded_are_words_with_one_space_between_them() => Holds(Text, text =>
        SearchText.Fold(text) is var folded
        && folded == string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        && folded.Length <= 18 * text.Length
        && folded.All(c => c == ' ' || char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    // The beginning of a word that no alphabet can read may be readable, and then otherwise.
    [Fact]
    public void A_text_is_found_by_itself_and_by_the_beginnings_of_its_words() =>
        Holds(from text in Text from length in Gen.Choose(1, 5) select (text, length), x =>
        {
            var folded = SearchText.Fold(x.text);
            var beginnings = folded.Split(' ').Reverse().Select(word => word[..Math.Min(x.length, word.Length)]);
            return SearchText.Matches(folded, x.text)
                && (folded.Split(' ').Any(IsOfSeveralAlphabets) || SearchText.Matches(folded, string.Join(' ', beginnings)));
        });

    // Only a Latin letter among Cyrillic ones is read by its look, which case changes.
    [Fact]
    public void Case_does_not_matter_in_a_word_of_one_alphabet()
    {
        var words = Gen.OneOf(Letters("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"), Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÇŞĞ"));

        Holds(words, word => SearchText.Fold(word) == SearchText.Fold(word.ToLowerInvariant()));
    }

    [Fact]
    public void The_order_of_lists_is_one_order() => Holds(from x in Text from y in Text from z in Text select (x, y, z), texts =>
    {
        var order = KazakhOrder.Instance;
        var (x, y, z) = texts;
        return Math.Sign(order.Compare(x, y)) == -Math.Sign(order.Compare(y, x))
            && (order.Compare(x, y) == 0) == (x == y)
            && !(order.Compare(x, y) <= 0 && order.Compare(y, z) <= 0 && order.Compare(x, z) > 0);
    });

    private static bool IsStable(string text) => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text);

    private static bool IsOfSeveralAlphabets(string word) =>
        word.Any(char.IsSurrogate) || (word.Any(c => c is >= 'a' and <= 'z') && word.Any(c => c is >= 'а' and <= 'я'));

    private static Gen<string> Letters(string alphabet) =>
        Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray())).Select(chars => new string(chars));

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Config, Prop.ForAll(gen.ToArbitrary(), property));
}
