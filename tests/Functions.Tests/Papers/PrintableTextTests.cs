using System.Text;
using MissionReg.Functions.Papers;

namespace MissionReg.Functions.Tests.Papers;

public sealed class PrintableTextTests
{
    private const string Kazakh = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";

    [Theory]
    [InlineData(Kazakh)]
    [InlineData("O’Neill–Смит «Ұлы» № 5 § ё Ё – … €")]
    [InlineData("")]
    [InlineData("а\nб")]
    public void What_the_fonts_have_stays_as_it_is(string value) => Assert.Equal(value, PrintableText.Of(value));

    [Theory]
    [InlineData("漢字", "◊◊")]
    [InlineData("Әсел 🕊 Нұр", "Әсел ◊ Нұр")]
    [InlineData("👨‍👩‍👧‍👦!", "◊!")]
    [InlineData("🇰🇿", "◊")]
    [InlineData("שלום", "◊◊◊◊")]
    [InlineData("Ґ̈x", "◊x")]
    public void What_they_lack_becomes_one_sign_for_each_character_a_reader_sees(string value, string printed) =>
        Assert.Equal(printed, PrintableText.Of(value));

    [Theory]
    [InlineData("Й", "Й")]
    [InlineData("ё", "ё")]
    [InlineData("а́", "а́")]
    public void Accents_are_composed_or_kept(string value, string printed) => Assert.Equal(printed, PrintableText.Of(value));

    [Theory]
    [InlineData("а\0\u0007б\u009F", "аб")]
    [InlineData("Ұлан\tБек", "Ұлан Бек")]
    [InlineData("Ұлан\u202EБек\u2066\u200F\u061C", "ҰланБек")]
    [InlineData("Ұ\u200Bлан\uFEFF\u00AD", "Ұлан")]
    [InlineData("А\uFE0F", "А")]
    [InlineData("5\u202Fкг\u2003x", "5\u00A0кг x")]
    [InlineData("а\r\nб\u2028в", "а\nб\nв")]
    public void What_leaves_no_mark_goes_and_spaces_stay_spaces(string value, string printed) =>
        Assert.Equal(printed, PrintableText.Of(value));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Assert.Equal("а◊б", PrintableText.Of("а\uD83Dб"));

    [Fact]
    public void Tally_counts_characters_and_names_code_points_and_nothing_else()
    {
        var tally = new GlyphTally();

        Assert.Equal("Әсел ◊◊◊", PrintableText.Of("Әсел 🕊א🕊", tally));

        Assert.Equal(3, tally.Count);
        Assert.Equal("U+05D0 U+1F54A", tally.CodePoints);
    }

    [Fact]
    public void Any_code_point_is_printable_afterwards()
    {
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (Rune.IsValid(c))
            {
                Assert.All(PrintableText.Of("x" + char.ConvertFromUtf32(c)).EnumerateRunes(), rune => Assert.True(rune.Value == '\n' || PaperFonts.Coverage.Has(rune), $"U+{c:X4}"));
            }
        }
    }
}
