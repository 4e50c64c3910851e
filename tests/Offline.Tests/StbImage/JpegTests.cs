using StbImageSharp;

namespace MissionReg.Offline.Tests.StbImage;

public sealed class JpegTests
{
    [Theory]
    [InlineData("baseline.jpg", 8)]
    [InlineData("progressive.jpg", 26)]
    public void Colours_come_back(string name, int off)
    {
        var image = ImageResult.FromMemory(Sample.Bytes(name));
        Assert.Equal((Sample.Width, Sample.Height, 3 * Sample.Width * Sample.Height), (image.Width, image.Height, image.Data.Length));
        foreach (var (x, y, i) in Sample.Places())
        {
            var (red, green, blue) = Sample.Colour(x, y);
            Assert.InRange(image.Data[3 * i], red - off, red + off);
            Assert.InRange(image.Data[(3 * i) + 1], green - off, green + off);
            Assert.InRange(image.Data[(3 * i) + 2], blue - off, blue + off);
        }
    }

    [Theory]
    [InlineData("baseline.jpg")]
    [InlineData("progressive.jpg")]
    public void Luminance_is_taken_as_it_is(string name)
    {
        var image = ImageResult.FromMemory(Sample.Bytes(name), ColorComponents.Grey);
        Assert.Equal(Sample.Width * Sample.Height, image.Data.Length);
        foreach (var (x, y, i) in Sample.Places())
            Assert.InRange(image.Data[i], Sample.GreyOfJpeg(x, y) - 4, Sample.GreyOfJpeg(x, y) + 4);
    }

    [Theory]
    [InlineData("grey.jpg")]
    [InlineData("grey-progressive.jpg")]
    public void A_grey_image_has_one_component(string name)
    {
        var image = ImageResult.FromMemory(Sample.Bytes(name));
        Assert.Equal(Sample.Width * Sample.Height, image.Data.Length);
        foreach (var (x, y, i) in Sample.Places())
            Assert.InRange(image.Data[i], Sample.Grey(x, y) - 4, Sample.Grey(x, y) + 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void Restart_markers_are_stepped_over(int interval)
    {
        byte[] shades = [.. Enumerable.Range(0, 84).Select(i => (byte)(i * 97 % 32 * 8))];
        var image = ImageResult.FromMemory(FlatJpeg.Of(shades, 12, interval));
        Assert.Equal((96, 56), (image.Width, image.Height));
        for (var y = 0; y < 56; y++)
        {
            for (var x = 0; x < 96; x++)
                Assert.Equal(shades[(y / 8 * 12) + (x / 8)], image.Data[(y * 96) + x]);
        }
    }

    [Fact]
    public void A_scan_that_was_cut_keeps_what_came_before()
    {
        var bytes = Sample.Bytes("baseline.jpg");
        var image = ImageResult.FromMemory(bytes[..^40]);
        Assert.InRange(image.Data[0], 0, 8);
        Assert.Equal(3 * Sample.Width * Sample.Height, image.Data.Length);
    }
}
