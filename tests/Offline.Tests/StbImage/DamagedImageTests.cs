using StbImageSharp;

namespace MissionReg.Offline.Tests.StbImage;

public sealed class DamagedImageTests
{
    public static TheoryData<string> Names =>
        ["baseline.jpg", "progressive.jpg", "grey-progressive.jpg", "rgb.png", "interlaced.png", "grey1.png", "palette.png"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_image_is_refused_or_read(string name)
    {
        var whole = Sample.Bytes(name);
        var random = new Random(11);
        // A damaged size would only cost time.
        var places = Enumerable.Range(0, whole.Length).Except(Sizes(whole)).ToArray();
        for (var round = 0; round < 1500; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
                bytes[places[random.Next(places.Length)]] = (byte)random.Next(256);
            AssertRefusedOrRead(round % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes, $"{name}, round {round}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    public void Another_file_is_no_image(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Assert.Throws<InvalidOperationException>(() => ImageResult.FromMemory(bytes));
    }

    [Fact]
    public void A_head_that_promises_too_much_is_refused()
    {
        var bytes = Sample.Bytes("rgb.png");
        (bytes[17], bytes[21]) = (0xFF, 0xFF);
        Assert.Throws<InvalidOperationException>(() => ImageResult.FromMemory(bytes));
    }

    /// <summary>Where width and height are: in a PNG always at the same place, in a JPEG after the head of its frame.</summary>
    private static IEnumerable<int> Sizes(byte[] image)
    {
        if (image[0] == 0x89)
            return Enumerable.Range(16, 8);
        var frame = Enumerable.Range(2, image.Length - 3).First(i => image[i] == 0xFF && image[i + 1] is 0xC0 or 0xC2);
        return Enumerable.Range(frame + 5, 4);
    }

    private static void AssertRefusedOrRead(byte[] bytes, string which)
    {
        try
        {
            var image = ImageResult.FromMemory(bytes, ColorComponents.Grey);
            Assert.True(image.Data.Length == image.Width * image.Height, which);
        }
        catch (Exception e) when (e is not InvalidOperationException)
        {
            Assert.Fail($"{which}: {e}");
        }
        catch (InvalidOperationException)
        {
        }
    }
}
