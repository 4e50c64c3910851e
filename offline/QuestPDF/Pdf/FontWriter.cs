using System.Text;
using QuestPDF.Typography;

namespace QuestPDF.Pdf;

/// <summary>Writes a used part of a font as a composite font: its letters, their widths and what characters they stand for.</summary>
internal static class FontWriter
{
    /// <summary>The codes of a range have their first byte in common (ISO 32000-1, 9.10.3).</summary>
    private const int LongestRange = 256;

    public static int Write(PdfFile file, FontSubset subset)
    {
        var name = subset.Tag + "+" + subset.Font.PostScriptName;
        var program = subset.Build();
        var fontFile = file.Reserve();
        file.WriteStream(fontFile, Encoding.ASCII.GetBytes($"/Length1 {program.Length}"), program, subset.Font.Code);

        var descriptor = WriteDescriptor(file, subset.Font, name, fontFile);
        var unicode = WriteUnicodeMap(file, subset);

        var descendant = file.Reserve();
        var font = file.Begin(descendant).Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).AddAscii(name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8)
            .AddInteger(descriptor).Add(" 0 R/DW "u8).AddInteger(subset.Font.Width(0)).Add("/W[1["u8);
        foreach (var letter in subset.Letters)
        {
            font.AddInteger(subset.Font.Width(letter.Glyph)).Add(" "u8);
        }

        font.Add("]]>>"u8);

        var composite = file.Reserve();
        file.Begin(composite).Add("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"u8).AddAscii(name)
            .Add("/DescendantFonts["u8).AddInteger(descendant).Add(" 0 R]/ToUnicode "u8).AddInteger(unicode).Add(" 0 R>>"u8);
        return composite;
    }

    private static int WriteDescriptor(PdfFile file, TrueTypeFont font, string name, int fontFile)
    {
        const int symbolic = 4;
        const int italic = 64;

        var id = file.Reserve();
        file.Begin(id).Add("<</Type/FontDescriptor/FontName/"u8).AddAscii(name)
            .Add("/Flags "u8).AddInteger(font.IsItalic ? symbolic | italic : symbolic)
            .Add("/FontBBox["u8).AddInteger(font.Thousandths(font.Bounds.Left)).Add(" "u8).AddInteger(font.Thousandths(font.Bounds.Bottom))
            .Add(" "u8).AddInteger(font.Thousandths(font.Bounds.Right)).Add(" "u8).AddInteger(font.Thousandths(font.Bounds.Top))
            .Add("]/ItalicAngle "u8).AddNumber(font.ItalicAngle)
            .Add("/Ascent "u8).AddInteger(font.Thousandths(font.Ascender))
            .Add("/Descent "u8).AddInteger(font.Thousandths(font.Descender))
            .Add("/CapHeight "u8).AddInteger(font.Thousandths(font.CapHeight))
            // The width of stems is in no table of the font; by weight, as other writers estimate it.
            .Add("/StemV "u8).AddInteger(font.Weight >= 600 ? 140 : 80)
            .Add("/FontFile2 "u8).AddInteger(fontFile).Add(" 0 R>>"u8);
        return id;
    }

    private static int WriteUnicodeMap(PdfFile file, FontSubset subset)
    {
        using var map = new ByteBuffer();
        map.Add("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Add("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);

        Span<char> utf16 = stackalloc char[2];
        for (var (first, next) = (1, LongestRange); first <= subset.Letters.Count; (first, next) = (next, next + LongestRange))
        {
            var last = Math.Min(next - 1, subset.Letters.Count);
            map.Add("1 beginbfrange\n<"u8).AddHex((ushort)first).Add("><"u8).AddHex((ushort)last).Add(">["u8);
            for (var code = first; code <= last; code++)
            {
                map.Add("<"u8);
                var length = new Rune(subset.Letters[code - 1].Character).EncodeToUtf16(utf16);
                foreach (var unit in utf16[..length])
                {
                    map.AddHex(unit);
                }

                map.Add(">"u8);
            }

            map.Add("]\nendbfrange\n"u8);
        }

        map.Add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"u8);

        var id = file.Reserve();
        file.WriteStream(id, default, map.Written);
        return id;
    }
}
