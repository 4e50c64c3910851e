using StbImageSharp;

namespace MissionReg.Offline.Tests.StbImage;

public sealed class PngTests
{
    [Theory]
    [InlineData("rgb.png", 3)]
    [InlineData("rgb16.png", 3)]
    [InlineData("interlaced.png", 3)]
    [InlineData("rgba.png", 4)]
    public void Colours_come_back_exactly(string name, int step)
    {
        var image = ImageResult.FromMemory(Sample.Bytes(name));
        Assert.Equal((Sample.Width, Sample.Height, step * Sample.Width * Sample.Height), (image.Width, image.Height, image.Data.Length));
        foreach (var (x, y, i) in Sample.Places())
        {
            Assert.Equal(Sample.Colour(x, y), (image.Data[step * i], image.Data[(step * i) + 1], image.Data[(step * i) + 2]));
            if (step == 4)
                Assert.InRange(image.Data[(4 * i) + 3], 127, 128);
        }
    }

    [Theory]
    [InlineData("grey8.png")]
    [InlineData("grey16.png")]
    public void Greys_come_back(string name)
    {
        var image = ImageResult.FromMemory(Sample.Bytes(name));
        Assert.Equal(Sample.Width * Sample.Height, image.Data.Length);
        foreach (var (x, y, i) in Sample.Places())
            Assert.InRange(image.Data[i], Sample.Grey(x, y) - 2, Sample.Grey(x, y) + 2);
    }

    [Fact]
    public void One_bit_is_black_or_white()
    {
        var image = ImageResult.FromMemory(Sample.Bytes("grey1.png"));
        foreach (var (x, y, i) in Sample.Places().Where(p => Math.Abs(Sample.Grey(p.X, p.Y) - 127.5) > 2))
            Assert.Equal(Sample.Grey(x, y) > 127.5 ? 255 : 0, image.Data[i]);
    }

    [Fact]
    public void A_palette_is_looked_up()
    {
        var image = ImageResult.FromMemory(Sample.Bytes("palette.png"));
        Assert.Equal(3 * Sample.Width * Sample.Height, image.Data.Length);
        Assert.InRange(image.Data.Chunk(3).Select(p => (p[0], p[1], p[2])).Distinct().Count(), 8, 13);
        Assert.InRange(Sample.Places().Average(p => Math.Abs(image.Data[3 * p.Index] - Sample.Colour(p.X, p.Y).Red)), 0, 25);
        Assert.InRange(Sample.Places().Average(p => Math.Abs(image.Data[(3 * p.Index) + 1] - Sample.Colour(p.X, p.Y).Green)), 0, 25);
    }

    [Theory]
    [InlineData(ColorComponents.Grey)]
    [InlineData(ColorComponents.GreyAlpha)]
    [InlineData(ColorComponents.RedGreenBlue)]
    [InlineData(ColorComponents.RedGreenBlueAlpha)]
    public void Components_are_those_asked_for(ColorComponents required)
    {
        var image = ImageResult.FromMemory(Sample.Bytes("rgba.png"), required);
        Assert.Equal((int)required * Sample.Width * Sample.Height, image.Data.Length);
        foreach (var (x, y, i) in Sample.Places())
        {
            var (red, green, blue) = Sample.Colour(x, y);
            Assert.Equal((int)required >= 3 ? red : ((red * 77) + (green * 150) + (blue * 29)) >> 8, image.Data[(int)required * i]);
        }
    }
}
