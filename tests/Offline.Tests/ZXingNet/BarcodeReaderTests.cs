using QRCoder;
using ZXing;
using ZXing.Common;
using ZXing.Offline;

namespace MissionReg.Offline.Tests.ZXingNet;

public sealed class BarcodeReaderTests
{
    private const string Sheet = "MR1/ALM-M-2026-000123/ASSOCIATION-REGISTRATION";

    [Fact]
    public void Every_version_is_read_at_every_level()
    {
        foreach (var version in Enumerable.Range(1, 40))
        {
            var shape = new SymbolShape(version);
            foreach (var level in new[] { QRCodeGenerator.ECCLevel.L, QRCodeGenerator.ECCLevel.M, QRCodeGenerator.ECCLevel.Q, QRCodeGenerator.ECCLevel.H })
            {
                var modules = new Picture("MR1/X/Y") { Version = version, Level = level }.Modules(quiet: 0);
                var data = SymbolReading.Of(modules, shape);
                Assert.True(data is not null && SegmentReader.Text(data, version) == "MR1/X/Y", $"{version} {level}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(27)]
    [InlineData(40)]
    public void Small_and_large_versions_are_found(int version) =>
        Assert.Equal("Q7", Read(new Picture("Q7") { Version = version, Module = 3, Angle = 3 }));

    [Theory]
    [InlineData("0123456789012")]
    [InlineData("01234567")]
    [InlineData("4")]
    [InlineData("MR1/ALM-M-2026-000123/INVITATION $%*+.:")]
    [InlineData("https://example.org/verify?code=a1b2")]
    [InlineData("Жолдама қағазы №7")]
    public void Digits_capitals_and_bytes_are_read(string text) => Assert.Equal(text, Read(new Picture(text)));

    [Fact]
    public void A_long_text_fills_many_blocks()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => $"{i:x}:"));
        Assert.Equal(text, Read(new Picture(text) { Level = QRCodeGenerator.ECCLevel.Q, Module = 4 }));
    }

    [Fact]
    public void A_symbol_may_be_turned_by_any_angle()
    {
        for (var angle = 0; angle < 360; angle += 11)
            Assert.True(Sheet == Read(new Picture(Sheet) { Angle = angle }), $"{angle} degrees");
    }

    [Theory]
    [InlineData(0.15, 0, 0)]
    [InlineData(-0.2, 0, 0)]
    [InlineData(0, 0.15, 0)]
    [InlineData(0, 0.1, -0.15)]
    [InlineData(0.1, -0.1, 0.1)]
    public void A_symbol_may_lean_and_lie_aslant(double skew, double tiltX, double tiltY)
    {
        foreach (var angle in new[] { 0, 33, 90, 200 })
            Assert.Equal(Sheet, Read(new Picture(Sheet) { Skew = skew, Tilt = (tiltX, tiltY), Angle = angle, Module = 6 }));
    }

    [Theory]
    [InlineData(2.2, 0, 10)]
    [InlineData(3, 3, 20)]
    [InlineData(4, 12, 40)]
    [InlineData(6, 45, 60)]
    [InlineData(12, 359, 60)]
    [InlineData(14, 91, 30)]
    public void A_symbol_may_be_small_or_large_and_full_of_noise(double module, double angle, double noise) =>
        Assert.Equal(Sheet, Read(new Picture(Sheet) { Module = module, Angle = angle, Noise = noise }));

    [Theory]
    [InlineData(100, 130, 3, 0)]
    [InlineData(170, 225, 6, 0)]
    [InlineData(60, 250, 8, 150)]
    [InlineData(30, 120, 5, 60)]
    public void A_symbol_may_be_faint_or_in_the_shadow(int ink, int paper, double noise, double shadow) =>
        Assert.Equal(Sheet, Read(new Picture(Sheet) { Grey = (ink, paper), Noise = noise, Shadow = shadow, Angle = 2 }));

    [Theory]
    [InlineData(QRCodeGenerator.ECCLevel.M, 6)]
    [InlineData(QRCodeGenerator.ECCLevel.Q, 8)]
    [InlineData(QRCodeGenerator.ECCLevel.H, 11)]
    public void A_stain_is_set_right(QRCodeGenerator.ECCLevel level, int stain)
    {
        var picture = new Picture(Sheet) { Level = level };
        var modules = picture.Modules();
        var middle = modules.GetLength(0) / 2;
        for (var i = 0; i < stain * stain; i++)
            modules[middle - (stain / 2) + (i % stain), middle - (stain / 2) + (i / stain)] = i % 2 == 0;
        Assert.Equal(Sheet, Read(picture, modules));
    }

    [Fact]
    public void What_is_damaged_too_much_is_not_read()
    {
        var picture = new Picture(Sheet) { Level = QRCodeGenerator.ECCLevel.L };
        var modules = picture.Modules();
        for (var i = 0; i < 300; i++)
            modules[12 + (i % 18), 13 + (i / 18)] = true;
        Assert.Null(Read(picture, modules));
    }

    [Fact]
    public void All_symbols_of_a_picture_are_read()
    {
        var (one, size) = new Picture(Sheet) { Angle = 5 }.Draw();
        var (other, otherSize) = new Picture("https://example.org/v/1234567") { Angle = 80 }.Draw();
        var height = Math.Max(size, otherSize);
        var width = size + otherSize;
        var both = new byte[width * height];
        Array.Fill(both, (byte)255);
        for (var y = 0; y < size; y++)
            one.AsSpan(y * size, size).CopyTo(both.AsSpan(y * width));
        for (var y = 0; y < otherSize; y++)
            other.AsSpan(y * otherSize, otherSize).CopyTo(both.AsSpan((y * width) + size));

        var results = Reader().DecodeMultiple(Grey(both, width, height))!;
        Assert.Equal([Sheet, "https://example.org/v/1234567"], results.Select(r => r.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 400)]
    [InlineData(300, 200)]
    public void A_picture_without_a_symbol_has_no_result(int width, int height)
    {
        var random = new Random(7);
        foreach (var fill in new Func<int, byte>[] { _ => 255, _ => 0, _ => (byte)random.Next(256), i => (byte)(i / 7 % 2 * 255) })
        {
            var pixels = Enumerable.Range(0, width * height).Select(fill).ToArray();
            Assert.Null(Reader().DecodeMultiple(Grey(pixels, width, height)));
        }
    }

    [Fact]
    public void Other_formats_alone_are_not_looked_for()
    {
        var (pixels, size) = new Picture(Sheet).Draw();
        var reader = new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [] } };
        Assert.Null(reader.DecodeMultiple(Grey(pixels, size, size)));
    }

    private static BarcodeReaderGeneric Reader() =>
        new() { Options = new DecodingOptions { TryHarder = true, PossibleFormats = [BarcodeFormat.QR_CODE] } };

    private static RGBLuminanceSource Grey(byte[] pixels, int width, int height) => new(pixels, width, height, RGBLuminanceSource.BitmapFormat.Gray8);

    private static string? Read(Picture picture, bool[,]? modules = null)
    {
        var (pixels, size) = picture.Draw(modules);
        return Reader().DecodeMultiple(Grey(pixels, size, size))?[0].Text;
    }
}
