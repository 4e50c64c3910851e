namespace QuestPDF.Typography;

/// <summary>
/// The letters of one font that one document uses. Each character gets a code of its own, from 1, in order of first use, even
/// where two characters share a glyph: so copied text is exactly the text that was set.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font, int number)
{
    private readonly ushort[]?[] _codes = new ushort[]?[256];
    private readonly Dictionary<int, ushort> _rareCodes = [];
    private readonly List<SubsetLetter> _letters = [];

    public TrueTypeFont Font { get; } = font;

    /// <summary>The font's number among the page resources.</summary>
    public int Number { get; } = number;

    public IReadOnlyList<SubsetLetter> Letters => _letters;

    /// <summary>Six capital letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4).</summary>
    public string Tag
    {
        get
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in _letters)
            {
                hash = (hash ^ (uint)letter.Character) * 1099511628211UL;
            }

            return string.Create(6, hash, static (tag, value) =>
            {
                for (var i = 0; i < tag.Length; i++)
                {
                    (value, var digit) = Math.DivRem(value, 26);
                    tag[i] = (char)('A' + (int)digit);
                }
            });
        }
    }

    /// <summary>A character the font lacks is given the font's empty box as its glyph, under a code of its own.</summary>
    public ushort Code(int character)
    {
        if (character > char.MaxValue)
        {
            return _rareCodes.TryGetValue(character, out var rare) ? rare : _rareCodes[character] = Add(character);
        }

        var page = _codes[character >> 8] ??= new ushort[256];
        var code = page[character & 0xFF];
        return code != 0 ? code : page[character & 0xFF] = Add(character);
    }

    public byte[] Build() => SubsetBuilder.Build(Font, _letters);

    private ushort Add(int character)
    {
        _letters.Add(new SubsetLetter(character, Font.Characters[character]));
        return (ushort)_letters.Count;
    }
}
