using System.Buffers.Binary;
using System.Text;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Papers;

namespace MissionReg.Functions.Tests.Papers;

public sealed class FontCoverageTests
{
    [Theory]
    [InlineData('Ә', true)]
    [InlineData('№', true)]
    [InlineData(' ', true)]
    [InlineData('漢', false)]
    [InlineData('א', false)]
    [InlineData('\uFFFF', false)]
    public void Fonts_of_the_papers_tell_what_they_have(char c, bool has) => Assert.Equal(has, PaperFonts.Coverage.Has(c));

    [Fact]
    public void Map_of_groups_reaches_beyond_the_first_plane()
    {
        var coverage = FontCoverage.Of(FontOfOneGroup(0x1F54A, 0x1F54B));

        Assert.True(coverage.Has(new Rune(0x1F54A)) && coverage.Has(new Rune(0x1F54B)));
        Assert.False(coverage.Has(new Rune(0x1F549)) || coverage.Has(new Rune(0x1F54C)));
    }

    [Fact]
    public void What_several_fonts_have_in_common_is_what_each_of_them_has()
    {
        var common = FontCoverage.Common([FontCoverage.Of(FontOfOneGroup(10, 20)), FontCoverage.Of(FontOfOneGroup(15, 30))]);

        Assert.Equal(Enumerable.Range(15, 6), Enumerable.Range(0, 40).Where(c => common.Has((char)c)));
    }

    [Fact]
    public void File_without_a_map_is_no_font_of_ours() =>
        Assert.Throws<InvalidDataException>(() => FontCoverage.Of([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void Words_of_every_paper_are_in_letters_that_the_fonts_have()
    {
        var procedures = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds/procedures"), "*-20*.json").Select(Path.GetFileNameWithoutExtension);
        var wordings = procedures.Select(id => Press.Seeds.WordingOf(Press.Seeds.Versions(id!)[0])).Append(Press.Seeds.Shared(SharedWords.Marks));

        Assert.All(
            wordings.SelectMany(w => w.Documents).SelectMany(d => d.Lines).SelectMany(l => (string[])[l.Text.Kk, l.Text.Ru, l.Caption?.Kk ?? "", l.Caption?.Ru ?? ""]),
            text => Assert.Equal(text, PrintableText.Of(text)));
    }

    /// <summary>A file with a table <c>cmap</c> and nothing else.</summary>
    private static byte[] FontOfOneGroup(uint first, uint last)
    {
        var font = new byte[28 + 12 + 28];
        Put(4, 1);
        "cmap"u8.CopyTo(font.AsSpan(12));
        Put32(20, 28);
        Put32(24, 40);
        Put(30, 1);
        Put(32, 3);
        Put(34, 10);
        Put32(36, 12);
        Put(40, 12);
        Put32(52, 1);
        Put32(56, first);
        Put32(60, last);
        Put32(64, 5);
        return font;

        void Put(int at, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at), value);

        void Put32(int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at), value);
    }
}
