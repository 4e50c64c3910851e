using System.Text;

namespace MissionReg.Functions.Papers;

/// <summary>
/// What could not be set on a paper for want of a glyph. It keeps code points in the order of their values, so that a log that is
/// given them does not learn whose name they stood in.
/// </summary>
internal sealed class GlyphTally
{
    private readonly SortedSet<int> codePoints = [];

    /// <summary>Characters replaced, as a reader counts them.</summary>
    public int Count { get; private set; }

    /// <summary>Each once: <c>U+05D0 U+1F54A</c>.</summary>
    public string CodePoints => string.Join(' ', codePoints.Select(c => $"U+{c:X4}"));

    /// <param name="lacking">The code points of one character that no font has.</param>
    public void Add(IEnumerable<Rune> lacking)
    {
        Count++;
        codePoints.UnionWith(lacking.Select(rune => rune.Value));
    }
}
