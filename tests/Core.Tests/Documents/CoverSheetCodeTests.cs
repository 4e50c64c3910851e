using System.Text.RegularExpressions;
using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class CoverSheetCodeTests
{
    [Theory]
    [InlineData("ALM-M-2026-000123", "leader-identity", "MR1/ALM-M-2026-000123/LEADER-IDENTITY")]
    [InlineData("X", "item-7", "MR1/X/ITEM-7")]
    [InlineData("AST-2026-000001", "homeAddress", "MR1/AST-2026-000001/HOME.ADDRESS")]
    public void A_code_tells_case_and_document(string caseNumber, string documentId, string text)
    {
        Assert.Equal(text, CoverSheetCode.Write(caseNumber, documentId));
        Assert.Equal(new CoverSheetCode(caseNumber, documentId), CoverSheetCode.Parse(text));
    }

    [Theory]
    [InlineData("ALM-M-2026-000123", "association-registration")]
    [InlineData("ALM-M-2026-000123", "aB-cD9")]
    public void A_code_fits_the_alphanumeric_mode(string caseNumber, string documentId) =>
        Assert.Matches(new Regex(@"\A[0-9A-Z $%*+./:-]+\z"), CoverSheetCode.Write(caseNumber, documentId));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/MR1/ALM/INVITATION")]
    [InlineData("MR2/ALM/INVITATION")]
    [InlineData("MR1/ALM")]
    [InlineData("MR1//INVITATION")]
    [InlineData("MR1/ALM/")]
    [InlineData("MR1/ALM/invitation")]
    [InlineData("MR1/ALM/INVITATION.")]
    [InlineData("MR1/ALM/.INVITATION")]
    [InlineData("MR1/ALM/INVITATION.7")]
    [InlineData("MR1/ALM/../INVITATION")]
    [InlineData("MR1/ALM/INVITATION\n")]
    [InlineData("MR1/ALM/INVITATION/2")]
    [InlineData("MR1/АЛМ/INVITATION")]
    public void Another_text_is_no_code_of_ours(string? text) => Assert.Null(CoverSheetCode.Parse(text));

    [Fact]
    public void An_endless_text_is_no_code_of_ours() =>
        Assert.Null(CoverSheetCode.Parse($"MR1/{new string('A', 65)}/INVITATION"));

    [Theory]
    [InlineData("alm-m-2026-000123", "invitation")]
    [InlineData("ALM-M-2026-000123", "Invitation")]
    [InlineData("ALM-M-2026-000123", "жолдама")]
    [InlineData("ALM-M-2026-000123", "a/b")]
    [InlineData("", "invitation")]
    public void What_is_no_case_and_document_is_not_written(string caseNumber, string documentId) =>
        Assert.Throws<ArgumentException>(() => CoverSheetCode.Write(caseNumber, documentId));
}
