using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class DocumentFileNameTests
{
    [Theory]
    [InlineData("intake/ALM-M-2026-000123/invitation.pdf", "ALM-M-2026-000123", "invitation", null, "pdf")]
    [InlineData("ALM-M-2026-000123/association-authority.2.JPG", "ALM-M-2026-000123", "association-authority", 2, "jpg")]
    [InlineData("intake/X/item-7.10.tiff", "X", "item-7", 10, "tiff")]
    public void A_name_of_the_drop_folder_tells_case_document_and_sequence(
        string name, string caseNumber, string documentId, int? sequence, string extension) =>
        Assert.Equal(new DocumentFileName(caseNumber, documentId, sequence, extension), DocumentFileName.Parse(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("intake/scan.pdf")]
    [InlineData("intake/alm-m-2026-000123/invitation.pdf")]
    [InlineData("intake/ALM-M-2026-000123/Invitation.pdf")]
    [InlineData("intake/ALM-M-2026-000123/invitation")]
    [InlineData("intake/ALM-M-2026-000123/invitation.0.pdf")]
    [InlineData("intake/ALM-M-2026-000123/invitation.1.2.pdf")]
    [InlineData("intake/ALM-M-2026-000123/sub/invitation.pdf")]
    [InlineData("intake/../invitation.pdf")]
    [InlineData("intake/ALM/invitation.pdf\n")]
    [InlineData("intake/АЛМ/invitation.pdf")]
    [InlineData("documents/ALM/invitation.pdf")]
    public void Another_name_tells_nothing(string? name) => Assert.Null(DocumentFileName.Parse(name));

    [Fact]
    public void An_endless_name_tells_nothing() =>
        Assert.Null(DocumentFileName.Parse($"intake/{new string('A', 300)}/invitation.pdf"));
}
