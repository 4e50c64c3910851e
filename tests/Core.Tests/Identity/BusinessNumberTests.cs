using MissionReg.Core.Identity;

namespace MissionReg.Core.Tests.Identity;

public sealed class BusinessNumberTests
{
    // Of well-known companies, so reckoned by the register and not here.
    [Theory]
    [InlineData("971240001315")]
    [InlineData("940140000385")]
    [InlineData("010940000162")]
    [InlineData("020240000555")]
    public void A_company_s_number_is_in_order(string number) => Assert.Empty(BusinessNumber.Findings(number));

    [Theory]
    [InlineData("", IdentityCodes.BinShape)]
    [InlineData("97124000131", IdentityCodes.BinShape)]
    [InlineData("97124000131O", IdentityCodes.BinShape)]
    [InlineData("970040001315", IdentityCodes.BinMonth)]
    [InlineData("971340001315", IdentityCodes.BinMonth)]
    [InlineData("971230001315", IdentityCodes.BinKind)]
    [InlineData("971270001315", IdentityCodes.BinKind)]
    [InlineData("971244001315", IdentityCodes.BinUnit)]
    public void A_number_that_cannot_exist_is_impossible(string number, string code)
    {
        var impossible = BusinessNumber.Findings(number).Where(finding => finding.Impossible);

        Assert.Equal(new IdentityFinding(code, Impossible: true), Assert.Single(impossible));
    }

    [Fact]
    public void A_wrong_check_digit_is_for_the_officer() =>
        Assert.Equal(new IdentityFinding(IdentityCodes.BinCheckDigit, Impossible: false), Assert.Single(BusinessNumber.Findings("971240001316")));
}
