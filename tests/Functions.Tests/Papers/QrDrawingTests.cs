using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using MissionReg.Functions.Papers;
using QRCoder;

namespace MissionReg.Functions.Tests.Papers;

public sealed partial class QrDrawingTests
{
    private const string Url = "HTTPS://MISSIONREG.EXAMPLE.KZ/V/7K3MQ9TXB2VHN5DC";

    [Fact]
    public void Drawing_has_every_dark_module_and_no_other()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Url, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var drawn = Enumerable.Range(0, size).Select(_ => new BitArray(size)).ToList();

        foreach (Match run in Run().Matches(QrDrawing.Of(QrCode.Of(Url))))
        {
            var (x, y, width, height) = (Number(run, 1), Number(run, 2), Number(run, 3), Number(run, 4));
            Assert.Equal(width, Number(run, 5));
            foreach (var row in drawn[y..(y + height)])
            {
                for (var i = x; i < x + width; i++)
                {
                    Assert.False(row[i]);
                    row[i] = true;
                }
            }
        }

        Assert.All(code.ModuleMatrix.Zip(drawn), rows => Assert.Equal(rows.First.Cast<bool>(), rows.Second.Cast<bool>()));
    }

    [Fact]
    public void Quiet_zone_of_four_modules_stays_free() =>
        Assert.All(Run().Matches(QrDrawing.Of(QrCode.Of(Url))), run => Assert.True(Number(run, 1) >= 4 && Number(run, 2) >= 4));

    [Theory]
    [InlineData("https://missionreg.example.kz", Url)]
    [InlineData("https://missionreg.example.kz/", Url)]
    [InlineData("http://localhost:7071", "HTTP://LOCALHOST:7071/V/7K3MQ9TXB2VHN5DC")]
    [InlineData("https://example.kz/Registry", "https://example.kz/Registry/v/7K3MQ9TXB2VHN5DC")]
    public void Address_leads_to_the_check_of_this_very_paper(string publicUrl, string url) =>
        Assert.Equal(url, PaperPress.VerificationUrl(publicUrl, PaperCase.Handed().Certified().State.Signature!));

    private static int Number(Match run, int group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z")]
    private static partial Regex Run();
}
