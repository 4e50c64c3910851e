using System.Text;

namespace QuestPDF.Pdf;

/// <summary>
/// A text of the metadata as both of its places can hold it: XML takes neither control characters nor halves of a pair, and the
/// two places must agree to the letter (ISO 19005-2, 6.6.3).
/// </summary>
internal static class MetadataText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                clean.Append(' ');
            }
            else if (rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }
}
