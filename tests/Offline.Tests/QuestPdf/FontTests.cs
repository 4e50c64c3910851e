using System.Buffers.Binary;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Typography;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class FontTests
{
    public static TheoryData<string> FontFiles => [.. RegisteredFonts.Files.Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(FontFiles))]
    public void Every_font_has_all_Kazakh_and_Russian_letters(string file)
    {
        var font = Read(file);

        var letters = Pdfs.KazakhLetters + "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№«»—–…§";
        Assert.All(letters, c => Assert.NotEqual(0, font.Characters[c]));
    }

    [Theory]
    [MemberData(nameof(FontFiles))]
    public void A_subset_is_a_font_whose_glyphs_are_those_of_the_full_one(string file)
    {
        var font = Read(file);
        var subset = new FontSubset(font, 1);
        var codes = Pdfs.KazakhLetters.Concat("Ёйéäñ½\u0000").Distinct().ToDictionary(c => c, c => subset.Code(c));
        var tables = FontTables.Read(subset.Build());
        var (outlines, locations) = (tables.Required("glyf").ToArray(), tables.Required("loca").ToArray());
        Assert.Equal(0, tables.Required("head")[51]);

        foreach (var (character, code) in codes)
        {
            Assert.Equal(Flatten(font.Outline, font.Characters[character]), Flatten(Outline, code));
        }

        Assert.True(tables.File.Length < font.Tables.File.Length / 4);

        ReadOnlySpan<byte> Outline(int glyph)
        {
            var start = 2 * BinaryPrimitives.ReadUInt16BigEndian(locations.AsSpan(2 * glyph));
            return outlines.AsSpan(start, (2 * BinaryPrimitives.ReadUInt16BigEndian(locations.AsSpan((2 * glyph) + 2))) - start);
        }
    }

    [Theory]
    [MemberData(nameof(FontFiles))]
    public void Outlines_keep_their_points_and_lose_their_instructions(string file)
    {
        var font = Read(file);
        var (glyf, loca) = (font.Tables.Required("glyf").ToArray(), font.Tables.Required("loca").ToArray());
        var isLong = font.Tables.Required("head")[51] == 1;

        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            var (full, plain) = (glyf[Place(glyph)..Place(glyph + 1)], font.Outline(glyph).ToArray());
            if (full.Length == 0 || CompositeGlyph.Is(full))
            {
                continue;
            }

            var instructions = 10 + (2 * BinaryPrimitives.ReadInt16BigEndian(full));
            var length = BinaryPrimitives.ReadUInt16BigEndian(full.AsSpan(instructions));
            Assert.Equal([.. full[..instructions], 0, 0, .. full[(instructions + 2 + length)..]], plain);
        }

        int Place(int glyph) => isLong
            ? BinaryPrimitives.ReadInt32BigEndian(loca.AsSpan(4 * glyph))
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca.AsSpan(2 * glyph));
    }

    [Theory]
    [MemberData(nameof(FontFiles))]
    public void The_checksums_of_a_subset_hold(string file)
    {
        var subset = new FontSubset(Read(file), 1);
        foreach (var c in Pdfs.KazakhLetters)
        {
            subset.Code(c);
        }

        var bytes = subset.Build();

        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i));
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void Bold_text_takes_the_bold_font_and_another_family_its_own()
    {
        var pdf = Pdfs.Read(c => c.Text(text =>
        {
            text.Span("а").Bold();
            text.Span("б");
        }), page => page.Header().Styled("в", s => s.FontFamily("PT Sans")));

        Assert.Equal(["PTSans-Regular", "PTSerif-Bold", "PTSerif-Regular"], pdf.Fonts.Values.Select(f => f.Split("+")[1].Split('/')[0]).Order());
    }

    [Fact]
    public void Subset_tags_tell_subsets_apart()
    {
        var tags = new[] { "абв", "где" }.Select(t => Assert.Single(Pdfs.Read(c => c.Text(t)).Fonts.Values)).Distinct().ToArray();

        Assert.Equal(2, tags.Length);
        Assert.All(tags, t => Assert.Matches("/BaseFont/[A-Z]{6}\\+PTSerif-Regular", t));
    }

    [Fact]
    public void What_is_no_TrueType_font_is_refused() =>
        Assert.Throws<ArgumentException>(() => FontManager.RegisterFont(new MemoryStream("OTTO and more bytes"u8.ToArray())));

    private delegate ReadOnlySpan<byte> Outliner(int glyph);

    /// <summary>An outline with the numbers of its parts replaced by the parts' own outlines.</summary>
    private static List<byte> Flatten(Outliner outlines, ushort glyph)
    {
        var copy = outlines(glyph).ToArray();
        var parts = new List<ushort>();
        CompositeGlyph.RenumberParts(copy, part =>
        {
            parts.Add(part);
            return 0;
        });

        // A font may pad outlines to even lengths, the subset pads to four bytes.
        var end = copy.Length;
        while (end > 0 && copy[end - 1] == 0)
        {
            end--;
        }

        return [.. copy[..end], .. parts.SelectMany(p => Flatten(outlines, p))];
    }

    private static TrueTypeFont Read(string file) => TrueTypeFont.Read(RegisteredFonts.Bytes(file));
}
