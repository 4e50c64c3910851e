using System.Text;

namespace MissionReg.Core.Search;

internal static class Alphabet
{
    /// <param name="rune">A small letter or anything else; the rare letters outside these blocks are of no name here.</param>
    public static Script Of(Rune rune) => rune.Value switch
    {
        _ when !Rune.IsLetter(rune) => Script.None,
        < 0x0250 or 0x0259 or 0x0275 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        >= 0x0400 and < 0x0530 => Script.Cyrillic,
        _ => Script.None,
    };
}
