using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class ImageTests
{
    [Fact]
    public void Opacity_of_a_png_becomes_a_mask_and_its_colours_stay()
    {
        byte[] pixels = [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 9, 8, 7, 6];
        var pdf = Pdfs.Read(c => c.Width(10).Image(Pngs.Create(2, 2, 8, 6, pixels)));

        var image = PdfReader.Reference(pdf.Resources, @"I\d+");
        Assert.Equal(new byte[] { 255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7 }, pdf.Stream(image));
        Assert.Equal(new byte[] { 255, 128, 0, 6 }, pdf.Stream(PdfReader.Reference(pdf.Dictionary(image), "SMask")));
    }

    [Theory]
    [InlineData(0, 1, "/DeviceGray", "/Colors 1/BitsPerComponent 1/Columns 3")]
    [InlineData(0, 8, "/DeviceGray", "/Colors 1/BitsPerComponent 8/Columns 3")]
    [InlineData(2, 8, "/DeviceRGB", "/Colors 3/BitsPerComponent 8/Columns 3")]
    [InlineData(3, 2, "[/Indexed/DeviceRGB 1<000000FFFFFF>]", "/Colors 1/BitsPerComponent 2/Columns 3")]
    public void An_opaque_png_keeps_its_compressed_rows(byte color, byte depth, string space, string parameters)
    {
        var rowBytes = ((3 * (color == 2 ? 3 : 1) * depth) + 7) / 8;
        var png = Pngs.Create(3, 2, depth, color, new byte[2 * rowBytes], color == 3 ? [0, 0, 0, 255, 255, 255] : null);

        var pdf = Pdfs.Read(c => c.Width(10).Image(png));

        var dictionary = pdf.Dictionary(PdfReader.Reference(pdf.Resources, @"I\d+"));
        Assert.Contains("/ColorSpace" + space, dictionary, StringComparison.Ordinal);
        Assert.Contains("/Predictor 15" + parameters, dictionary, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_filter_is_undone()
    {
        // One gray and alpha row for each filter; every pixel is gray 10 with alpha 20, as the filters say it.
        byte[] filtered = [0, 10, 20, 10, 20, 1, 10, 20, 0, 0, 2, 0, 0, 0, 0, 3, 5, 10, 0, 0, 4, 0, 0, 0, 0];
        var pdf = Pdfs.Read(c => c.Width(10).Image(Pngs.CreateFiltered(2, 5, 8, 4, filtered)));

        var image = PdfReader.Reference(pdf.Resources, @"I\d+");
        Assert.Equal(Enumerable.Repeat((byte)10, 10), pdf.Stream(image));
        Assert.Equal(Enumerable.Repeat((byte)20, 10), pdf.Stream(PdfReader.Reference(pdf.Dictionary(image), "SMask")));
    }

    [Theory]
    [InlineData(1, "/DeviceGray", false)]
    [InlineData(3, "/DeviceRGB", false)]
    [InlineData(4, "[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB ", true)]
    public void A_jpeg_goes_into_the_document_unchanged(byte components, string space, bool isInverted)
    {
        var jpeg = Jpegs.Create(components);

        var pdf = Pdfs.Read(c => c.Width(10).Image(jpeg));

        var id = PdfReader.Reference(pdf.Resources, @"I\d+");
        var dictionary = pdf.Dictionary(id);
        Assert.Equal(jpeg, pdf.Stream(id));
        Assert.Contains("/Width 16/Height 8", dictionary, StringComparison.Ordinal);
        Assert.Contains("/ColorSpace" + space, dictionary, StringComparison.Ordinal);
        Assert.Contains("/Filter/DCTDecode", dictionary, StringComparison.Ordinal);
        Assert.Equal(isInverted, dictionary.Contains("/Decode", StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_used_on_every_page_is_written_once()
    {
        var pdf = Pdfs.Read(c => c.Text(string.Join('\n', Enumerable.Range(1, 100))), page => page.Header().Width(20).Image(Pngs.Create(1, 1, 8, 0, [7])));

        Assert.True(pdf.Pages.Count > 1);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf.Resources, @"/I\d+ "));
        Assert.All(pdf.Pages, p => Assert.Contains(" Do", p.Content, StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_keeps_its_proportions_in_an_area()
    {
        var content = Pdfs.Read(c => c.Width(100).Height(10).Image(Pngs.Create(2, 1, 8, 0, [0, 0]))).Pages[0].Content;

        Assert.Contains("q 20 0 0 -10 50 60 cm", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("ÿØÿÀ")]
    public void What_is_no_image_is_refused(string bytes) =>
        Assert.Throws<DocumentComposeException>(() => Image.FromBinaryData(System.Text.Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void A_cut_png_is_refused_before_it_is_in_a_document() =>
        Assert.Throws<DocumentComposeException>(() => Image.FromBinaryData(Pngs.Create(100, 100, 8, 0, new byte[500])));

    [Fact]
    public void A_png_that_claims_to_be_enormous_is_refused() =>
        Assert.Throws<DocumentComposeException>(() => Image.FromBinaryData(Pngs.Create(1_000_000, 1_000_000, 8, 6, [])));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 8)]
    [InlineData(3, 2)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void An_interlaced_png_shows_what_the_plain_one_shows(byte color, byte depth)
    {
        const int width = 13, height = 11;
        var bits = depth * (color switch { 2 => 3, 6 => 4, _ => 1 });
        var samples = new byte[height * ((width * bits + 7) / 8)];
        new Random(7).NextBytes(samples);
        Pngs.ClearPadding(samples, width, bits);
        byte[]? palette = color == 3 ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : null;

        var plain = Imaged(Pngs.Create(width, height, depth, color, samples, palette));
        var interlaced = Imaged(Pngs.CreateInterlaced(width, height, depth, color, samples, palette));

        Assert.Equal(plain.Samples ?? samples, interlaced.Samples);
        Assert.Equal(plain.Mask, interlaced.Mask);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_image_is_refused_and_never_anything_worse(bool isPng)
    {
        var whole = isPng ? Pngs.CreateInterlaced(9, 9, 8, 6, new byte[9 * 9 * 4]) : Jpegs.Create(3);
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = whole[..(random.Next(4) == 0 ? random.Next(whole.Length) : whole.Length)];
            for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var error = Record.Exception(() => Image.FromBinaryData(bytes));
            Assert.True(error is null or DocumentComposeException, $"seed {seed}: {error}");
        }
    }

    private static (byte[]? Samples, byte[]? Mask) Imaged(byte[] png)
    {
        var pdf = Pdfs.Read(c => c.Width(10).Image(png));
        var id = PdfReader.Reference(pdf.Resources, @"I\d+");
        var dictionary = pdf.Dictionary(id);
        return (
            dictionary.Contains("/Predictor", StringComparison.Ordinal) ? null : pdf.Stream(id),
            dictionary.Contains("/SMask", StringComparison.Ordinal) ? pdf.Stream(PdfReader.Reference(dictionary, "SMask")) : null);
    }
}
