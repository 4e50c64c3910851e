using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Api;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ImageTests
{
    private static readonly byte[] Picture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds/samples/materials-list.png"));
    private static readonly byte[] Photograph = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds/samples/association-registration.jpg"));

    [ToolFact("pdfimages")]
    public void Office_with_pictures_has_them_on_its_certificate_in_place_of_its_name()
    {
        var pdf = Print(DuePapers.Outcome, (_, _) => new OfficeImages(Picture, Photograph, Photograph));

        Assert.Equal(3, PdfTool.Images(pdf));
        Assert.DoesNotContain("Государственное учреждение", PdfTool.Text(pdf), StringComparison.Ordinal);
        Assert.Contains("Печать", PdfTool.Text(pdf), StringComparison.Ordinal);
        Assert.Equal("1", PdfTool.Info(pdf)["Pages"]);
    }

    [ToolFact("pdfimages")]
    public void Office_without_pictures_has_its_name_in_words()
    {
        var pdf = Print(DuePapers.Outcome, (_, _) => OfficeImages.None);

        Assert.Equal(0, PdfTool.Images(pdf));
        Assert.Contains("Государственное учреждение «Управление внутренней политики города Алматы»", PdfTool.Text(pdf), StringComparison.Ordinal);
    }

    [ToolFact("pdfimages")]
    public void Picture_that_cannot_be_shown_is_logged_and_the_paper_printed_without_it()
    {
        using var log = new LogBook();

        var pdf = Print(DuePapers.Outcome, (_, _) => new OfficeImages(Picture.AsMemory(0, 100), Photograph, "GIF89a"u8.ToArray()), log);

        Assert.Equal(1, PdfTool.Images(pdf));
        Assert.Contains("Государственное учреждение", PdfTool.Text(pdf), StringComparison.Ordinal);
        Assert.Contains(log.Lines, l => l.StartsWith("Warning The letterhead of almaty-internal-policy", StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.StartsWith("Warning The signature of almaty-internal-policy", StringComparison.Ordinal));
        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public void Pictures_are_asked_for_with_the_signature_that_the_paper_bears()
    {
        var asked = new List<Signature?>();

        foreach (var paper in (string[])[DuePapers.Receipt, DuePapers.Outcome])
        {
            Print(paper, (_, signature) =>
            {
                asked.Add(signature);
                return OfficeImages.None;
            });
        }

        Assert.Equal([null, PaperCase.OutcomeNumber], asked.Select(s => s?.Number));
    }

    private static byte[] Print(string paper, Func<OpenCase, Signature?, OfficeImages> images, LogBook? log = null)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log ?? new LogBook()));
        return Press.At(Press.PublicUrl, factory.CreateLogger<PaperPress>(), images).Print(PaperCase.Handed().Certified().Open, paper, "ru");
    }
}
