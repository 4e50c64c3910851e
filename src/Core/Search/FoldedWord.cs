using System.Text;

namespace MissionReg.Core.Search;

/// <summary>A word on its way: each letter folded, and as the other alphabet would read it.</summary>
internal sealed class FoldedWord
{
    private readonly List<FoldedLetter> _letters = [];

    public void Add(Rune rune) => _letters.AddRange(FoldedLetter.Of(rune));

    /// <summary>Adds it to the text, with a space before it where one is due, and begins the next.</summary>
    public void MoveTo(StringBuilder text)
    {
        var start = text.Length;
        var alphabet = Reading();
        foreach (var letter in _letters)
            text.Append(letter.Script != alphabet && letter.Twin is { } twin ? twin : letter.Text);
        _letters.Clear();
        if (start > 0 && text.Length > start)
            text.Insert(start, ' ');
    }

    // Of a word that neither alphabet can read, each letter that may be Cyrillic becomes it.
    private Script Reading()
    {
        if (_letters.All(letter => letter.Script != Script.Cyrillic))
            return Script.Latin;
        return CanBe(Script.Cyrillic) || !CanBe(Script.Latin) ? Script.Cyrillic : Script.Latin;
    }

    private bool CanBe(Script script) =>
        _letters.All(letter => letter.Script == script || letter.Script == Script.None || letter.Twin is not null);
}
