using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class SampleInspectionTests
{
    [Theory]
    [InlineData("application.pdf", DocumentFormat.Pdf, 1)]
    [InlineData("association-authority.pdf", DocumentFormat.Pdf, 2)]
    [InlineData("association-authority-late.pdf", DocumentFormat.Pdf, 2)]
    [InlineData("association-registration.jpg", DocumentFormat.Jpeg, 1)]
    [InlineData("invitation.pdf", DocumentFormat.Pdf, 3)]
    [InlineData("invitation-late.tiff", DocumentFormat.Tiff, 2)]
    [InlineData("materials-list.png", DocumentFormat.Png, 1)]
    public void A_good_sample_is_accepted_with_its_format_and_pages(string name, DocumentFormat format, int pages) =>
        Assert.Equal(
            new InspectionResult.Accepted(new Inspection(format, pages, ActiveContent: false)),
            Inspecting.Inspect(Samples.Read(name), name));

    [Theory]
    [InlineData("bad/empty.pdf", DocumentFault.Empty)]
    [InlineData("bad/truncated.pdf", DocumentFault.Truncated)]
    [InlineData("bad/encrypted.pdf", DocumentFault.Encrypted)]
    [InlineData("bad/not-a-pdf.pdf", DocumentFault.NameContradictsContent)]
    [InlineData("bad/program.jpg", DocumentFault.UnknownFormat)]
    public void A_bad_sample_is_rejected_for_its_fault(string name, DocumentFault fault) =>
        Inspecting.Rejects(fault, Samples.Read(name), name);

    [Theory]
    [InlineData("scan.PDF")]
    [InlineData("scan")]
    [InlineData("scan.bin")]
    [InlineData(null)]
    public void A_name_that_claims_nothing_else_does_not_matter(string? name) =>
        Assert.IsType<InspectionResult.Accepted>(Inspecting.Inspect(Samples.Read("application.pdf"), name));

    [Theory]
    [InlineData("scan.jpeg")]
    [InlineData("scan.pdf.Tif")]
    [InlineData("C:\\scans\\scan.png")]
    public void A_name_that_claims_another_format_contradicts_the_content(string name) =>
        Inspecting.Rejects(DocumentFault.NameContradictsContent, Samples.Read("application.pdf"), name);

    [Fact]
    public void Size_limits_come_before_the_content()
    {
        using var content = new MemoryStream(new byte[100]);
        var limits = new DocumentLimits { MaxFileBytes = 99, MaxCaseBytes = 1000 };

        Assert.Equal(new InspectionResult.Rejected(DocumentFault.TooLarge), DocumentInspector.Inspect(content, null, limits, caseBytes: 0));
        Assert.Equal(
            new InspectionResult.Rejected(DocumentFault.CaseTooLarge),
            DocumentInspector.Inspect(content, null, limits with { MaxFileBytes = 100 }, caseBytes: 901));
        Assert.Equal(
            new InspectionResult.Rejected(DocumentFault.UnknownFormat),
            DocumentInspector.Inspect(content, null, limits with { MaxFileBytes = 100 }, caseBytes: 900));
    }
}
