using System.Globalization;
using System.Text;

namespace MissionReg.Functions.Papers;

/// <summary>A value as it can be set on paper.</summary>
internal static class PrintableText
{
    /// <summary>The first that the fonts have says that a character is missing here. A question mark could be the writer's own.</summary>
    private static readonly Rune[] Replacements = [new('\u25A1'), new('\uFFFD'), new('\u25CA'), new('?')];

    private static readonly Rune NoBreakSpace = new('\u00A0');

    public static string Of(string value) => Of(value, null);

    /// <summary>
    /// One kind of line end; accents composed where there is a letter for it; no control characters and none that turn the
    /// direction of writing, which could make a name read as another. A character that the fonts have no glyph for, however many
    /// code points it is made of, becomes one visible sign, so that nobody takes the rest for the whole.
    /// </summary>
    /// <param name="value">In logical order, and left in it.</param>
    /// <param name="missing">Is told of each replacement.</param>
    public static string Of(string value, GlyphTally? missing)
    {
        var lines = value.ReplaceLineEndings("\n");
        if (lines.All(c => c == '\n' || (PaperFonts.Coverage.Has(c) && !IsSilent(new Rune(c)))) && lines.IsNormalized())
        {
            return lines;
        }

        var composed = string.Concat(lines.EnumerateRunes().Select(Known)).Normalize(NormalizationForm.FormC);
        var printable = new StringBuilder(composed.Length);
        for (var elements = StringInfo.GetTextElementEnumerator(composed); elements.MoveNext();)
        {
            Append(printable, elements.GetTextElement(), missing);
        }

        return printable.ToString();
    }

    /// <summary>
    /// A surrogate without its other half comes as U+FFFD already; code points that stand for no character, now or ever, are not
    /// known any better, and a text with them has no normal form.
    /// </summary>
    private static Rune Known(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? Rune.ReplacementChar : rune;

    private static void Append(StringBuilder printable, string character, GlyphTally? missing)
    {
        if (character == "\n")
        {
            printable.Append('\n');
            return;
        }

        Rune[] drawn = [.. character.EnumerateRunes().Where(rune => !IsSilent(rune)).Select(Space)];
        Rune[] lacking = [.. drawn.Where(rune => !PaperFonts.Coverage.Has(rune))];
        if (lacking.Length == 0)
        {
            printable.AppendJoin("", drawn);
            return;
        }

        printable.Append(Replacements.First(PaperFonts.Coverage.Has));
        missing?.Add(lacking);
    }

    /// <summary>Fonts differ in which widths of space they have; a tab is one, too.</summary>
    private static Rune Space(Rune rune) => rune.Value is '\t' or '\v' ? new Rune(' ')
        : !Rune.IsWhiteSpace(rune) || PaperFonts.Coverage.Has(rune) ? rune
        : rune.Value is '\u202F' or '\u2007' ? NoBreakSpace
        : new Rune(' ');

    /// <summary>
    /// Leaves no mark on paper by its nature: controls, direction marks, joiners, variation selectors. The number signs of Arabic
    /// and its kin are format characters, too, and do leave one.
    /// </summary>
    private static bool IsSilent(Rune rune) => (Rune.GetUnicodeCategory(rune), rune.Value) switch
    {
        (_, '\t' or '\v') => false,
        (UnicodeCategory.Control, _) => true,
        (UnicodeCategory.Format, '\u061C') => true,
        (UnicodeCategory.Format, >= 0x0600 and <= 0x08FF) => false,
        (UnicodeCategory.Format, _) => true,
        (_, 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)) => true,
        _ => false,
    };
}
