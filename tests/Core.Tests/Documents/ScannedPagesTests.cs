using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MissionReg.Core.Documents.Images;

namespace MissionReg.Core.Tests.Documents;

public sealed class ScannedPagesTests
{
    /// <summary>Of the pixels of the sample as libtiff decodes them.</summary>
    private const string Fax = "5fb6dff6411579b1b3c711560846c718fa56abbf939d487aa66f1a56571dfe0a";

    private const string Grey = "/Subtype /Image /Width 3 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray";

    private static readonly byte[] Six = [0, 50, 100, 150, 200, 250];

    [Fact]
    public void Fax_pages_come_out_as_other_readers_see_them() =>
        Assert.Equal(Fax, Convert.ToHexStringLower(SHA256.HashData([.. Pictures(Samples.Read("invitation-late.tiff")).Cast<PagePicture.Grey>().SelectMany(p => p.Pixels)])));

    [Fact]
    public void The_same_fax_lines_in_a_pdf_are_the_same_picture()
    {
        const int width = 1588;
        const int height = 329;
        var tiff = Samples.Read("invitation-late.tiff");
        var pdf = Page(
            $"/Subtype /Image /Width {width} /Height {height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {width} /BlackIs1 true >>",
            FirstStrip(tiff), flate: false);
        Assert.Equal(((PagePicture.Grey)Pictures(tiff)[0]).Pixels[..(width * height)], Pixels(pdf));
    }

    [Theory]
    [InlineData("plain.tiff")]
    [InlineData("lzw.tiff")]
    [InlineData("lzw-differences.tiff")]
    [InlineData("deflate-differences.tiff")]
    public void A_tiff_is_unpacked_whatever_way_it_is_packed(string name) =>
        Assert.Equal(Enumerable.Range(0, 64 * 64).Select(i => (byte)((i % 64 * 37) + (i / 64 * 91) + (i % 64 * (i / 64)))), Pixels(Samples.Scan(name)));

    [Fact]
    public void A_jpeg_in_a_tiff_gets_its_tables_back()
    {
        var jpeg = Assert.IsType<PagePicture.Encoded>(Assert.Single(Pictures(Samples.Scan("jpeg-tables.tiff")))).Bytes;
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xDB], jpeg[..4]);
        Assert.Contains("FFC0", Convert.ToHexString(jpeg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("association-registration.jpg")]
    [InlineData("materials-list.png")]
    public void A_picture_is_its_own_page(string sample) =>
        Assert.Equal(Samples.Read(sample), Assert.IsType<PagePicture.Encoded>(Assert.Single(Pictures(Samples.Read(sample)))).Bytes);

    [Fact]
    public void A_jpeg_in_a_pdf_is_taken_out_whole()
    {
        var jpeg = Samples.Read("association-registration.jpg");
        Assert.Equal(jpeg, Assert.IsType<PagePicture.Encoded>(Assert.Single(Pictures(Page("/Subtype /Image /Width 1231 /Height 1741 /Filter [/DCTDecode]", jpeg, flate: false)))).Bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Grey_samples_come_out_as_they_are(bool flate) => Assert.Equal(Six, Pixels(Page(Grey, Six, flate)));

    [Fact]
    public void Samples_may_run_from_light_to_dark() =>
        Assert.Equal(Six.Select(v => (byte)(255 - v)), Pixels(Page($"{Grey} /Decode [1 0]", Six)));

    [Fact]
    public void Colours_become_as_light_as_they_are() =>
        Assert.Equal([0, 255, 76], Pixels(Page("/Subtype /Image /Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB", [0, 0, 0, 255, 255, 255, 255, 0, 0])));

    [Fact]
    public void A_mask_paints_where_its_bits_are_unset() =>
        Assert.Equal([0, 255, 0, 0, 0, 0, 0, 0, 255], Pixels(Page("/Subtype /Image /Width 9 /Height 1 /ImageMask true", [0b0100_0000, 0b1000_0000])));

    [Fact]
    public void A_predictor_is_undone() =>
        Assert.Equal(Six, Pixels(Page($"{Grey} /DecodeParms << /Predictor 15 /Columns 3 >>", [1, 0, 50, 50, 2, 150, 150, 150])));

    [Fact]
    public void A_profile_tells_how_many_components_there_are() =>
        Assert.Equal(Six, Pixels(PdfFile.WithPages(1).Object(10, "<< /Type /Page /Parent 2 0 R /Resources << /XObject 20 0 R >> >>")
            .Object(20, "<< /Im0 21 0 R >>")
            .Stream(21, "/Subtype /Image /Width 23 0 R /Height 2 /BitsPerComponent 8 /ColorSpace [/ICCBased 22 0 R]", Six)
            .Stream(22, "/N 1", [1]).Object(23, "3").WithTable()));

    [Fact]
    public void Resources_are_inherited_and_packed_and_forms_are_looked_into()
    {
        var file = new PdfFile()
            .Packed(50,
                (1, "<< /Type /Catalog /Pages 2 0 R >>"),
                (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /XObject << /Fm 5 0 R >> >> >>"),
                (3, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"),
                (4, "<< /Type /Page >>"))
            .Stream(5, "/Subtype /Form /Resources << /XObject << /Im 6 0 R >> >>", [32])
            .Stream(6, Grey, Six);
        Assert.Equal(Six, Pixels(file.WithStream()));
    }

    [Fact]
    public void Only_the_first_pages_are_looked_at()
    {
        var file = PdfFile.WithPages(5);
        for (var page = 0; page < 5; page++)
        {
            file.Object(10 + page, $"<< /Type /Page /Resources << /XObject << /Im {20 + page} 0 R >> >> >>")
                .Stream(20 + page, Grey, [(byte)page, .. Six[1..]]);
        }

        Assert.Equal([0, 1, 2], ScannedPages.Of(new MemoryStream(file.WithTable()), 3).Cast<PagePicture.Grey>().Select(p => (int)p.Pixels[0]));
    }

    [Theory]
    [InlineData("/Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceGray")]
    [InlineData("/Subtype /Image /Width -3 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray")]
    [InlineData("/Subtype /Image /Width 3 /Height 2 /BitsPerComponent 5 /ColorSpace /DeviceGray")]
    [InlineData("/Subtype /Image /Width 3 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceCMYK")]
    [InlineData("/Subtype /Image /Width 3 /Height 2 /BitsPerComponent 8")]
    [InlineData("/Subtype /Form /Resources << /XObject << /Im 21 0 R >> >>")]
    public void What_is_too_large_or_not_known_is_left_out(string entries) => Assert.Empty(Pictures(Page(entries, Six)));

    [Fact]
    public void A_tree_in_a_circle_has_no_pictures() =>
        Assert.Empty(Pictures(PdfFile.WithPages(1).Object(10, "<< /Type /Pages /Kids [2 0 R 10 0 R] >>").WithTable()));

    [Fact]
    public void A_picture_that_would_burst_is_left_out()
    {
        var png = Samples.Read("materials-list.png");
        var bomb = png[..33].Concat(Chunk("IDAT", Deflated(new byte[50_000_000]))).Concat(Chunk("IEND", [])).ToArray();
        Assert.Empty(Pictures(bomb));
    }

    [Fact]
    public void A_jpeg_of_endless_scans_is_left_out()
    {
        var jpeg = Samples.Read("association-registration.jpg");
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0];
        Assert.Empty(Pictures([.. jpeg[..^2], .. Enumerable.Repeat(scan, 1000).SelectMany(s => s), 0xFF, 0xD9]));
    }

    [Fact]
    public void Damage_leaves_fewer_pictures_and_breaks_nothing()
    {
        byte[][] files = [.. Samples.Good.Select(Samples.Read).Where(f => f.Length < 400_000), Samples.Scan("lzw.tiff"), Samples.Scan("jpeg-tables.tiff"), Page(Grey, Six)];
        var random = new Random(5);
        foreach (var file in files)
        {
            for (var round = 0; round < 40; round++)
            {
                var bytes = (byte[])file.Clone();
                for (var i = 0; i < 8; i++)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Assert.All(Pictures(bytes), p => Assert.True(p is not PagePicture.Grey g || g.Pixels.Length == g.Width * g.Height));
            }
        }
    }

    private static byte[] Page(string entries, byte[] content, bool flate = true) =>
        PdfFile.WithPages(1)
            .Object(10, "<< /Type /Page /Parent 2 0 R /Resources << /XObject << /Im0 21 0 R >> >> >>")
            .Stream(21, $"/Type /XObject {entries}", content, flate)
            .WithTable();

    private static List<PagePicture> Pictures(byte[] content) => [.. ScannedPages.Of(new MemoryStream(content), 3)];

    private static byte[] Pixels(byte[] content) => Assert.IsType<PagePicture.Grey>(Assert.Single(Pictures(content))).Pixels;

    /// <summary>What fields 273 and 279 of the first directory say of its first strip.</summary>
    private static byte[] FirstStrip(byte[] tiff)
    {
        var at = BitConverter.ToInt32(tiff, 4);
        var lists = Enumerable.Range(0, BitConverter.ToUInt16(tiff, at)).Select(i => at + 2 + (12 * i))
            .ToDictionary(e => BitConverter.ToUInt16(tiff, e), e => (IsShort: BitConverter.ToUInt16(tiff, e + 2) == 3, At: BitConverter.ToInt32(tiff, e + 8)));
        return tiff.AsSpan(First(273), First(279)).ToArray();

        int First(ushort tag) => lists[tag].IsShort ? BitConverter.ToUInt16(tiff, lists[tag].At) : BitConverter.ToInt32(tiff, lists[tag].At);
    }

    private static IEnumerable<byte> Chunk(string type, byte[] data) =>
        [(byte)(data.Length >> 24), (byte)(data.Length >> 16), (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];

    private static byte[] Deflated(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(plain);
        return packed.ToArray();
    }
}
