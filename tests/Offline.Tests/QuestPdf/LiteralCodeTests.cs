using System.IO.Compression;
using QuestPDF.Pdf;
using QuestPDF.Typography;

namespace MissionReg.Offline.Tests.QuestPdf;

public sealed class LiteralCodeTests
{
    public static TheoryData<string, byte[]> Contents => new()
    {
        { "nothing", [] },
        { "one byte", [7] },
        { "every byte", [.. Enumerable.Range(0, 256).Select(i => (byte)i)] },
        { "one byte often, beyond a stretch of the checksum", [.. Enumerable.Repeat((byte)255, 20_000)] },
        { "random bytes", Random(seed: 4, length: 12_345) },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_is_packed_is_unpacked_again_by_a_reader_of_zlib(string what, byte[] content)
    {
        Assert.NotEmpty(what);
        foreach (var sample in (byte[][])[[], content, [.. "қағаз"u8]])
        {
            Assert.Equal(content, Unpacked(Packed(LiteralCode.For(sample), content)));
        }
    }

    [Fact]
    public void A_sample_so_uneven_that_codes_would_be_too_long_still_makes_a_code()
    {
        // Each byte as often as the two before it together: the tree would be a chain.
        var (a, b) = (1, 1);
        var sample = new List<byte>();
        for (byte value = 0; value < 26; value++)
        {
            sample.AddRange(Enumerable.Repeat(value, a));
            (a, b) = (b, a + b);
        }

        byte[] content = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

        Assert.Equal(content, Unpacked(Packed(LiteralCode.For([.. sample]), content)));
    }

    [Fact]
    public void Outlines_are_packed_about_as_small_as_by_the_quick_compressor()
    {
        var font = TrueTypeFont.Read(RegisteredFonts.Bytes("PTSerif-Regular.ttf"));
        var subset = new FontSubset(font, 1);
        foreach (var letter in "Государственное учреждение «Управление внутренней политики» № 0123456789")
        {
            subset.Code(letter);
        }

        var content = subset.Build();
        using var quick = new MemoryStream();
        using (var deflate = new ZLibStream(quick, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        Assert.InRange(Packed(font.Code, content).Length, 0, quick.Length * 11 / 10);
    }

    private static byte[] Packed(LiteralCode code, byte[] content)
    {
        using var target = new ByteBuffer();
        code.Pack(content, target);
        return target.Written.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
