using NodaTime;
using static MissionReg.Core.Tests.Procedures.Registry;

namespace MissionReg.Core.Tests.Procedures;

public sealed class RegistryPrefixTests
{
    [Fact]
    public void Procedures_with_numbers_of_their_own_stand_side_by_side() => Assert.Empty(Faults(Almaty, Other()));

    [Theory]
    [InlineData("ALM-M", "OTH-C", "$.casePrefix")]
    [InlineData("ALM-MC", "OTH-C", "$.casePrefix")]
    [InlineData("ALM-M-R", "OTH-C", "$.casePrefix")]
    [InlineData("OTH", "ALM-M", "$.certificatePrefix")]
    [InlineData("OTH", "ALM-MC", "$.certificatePrefix")]
    [InlineData("OTH", "ALM-M-R", "$.certificatePrefix")]
    public void Numbers_of_different_procedures_are_told_apart(string casePrefix, string certificatePrefix, string path)
    {
        var faults = Faults(Almaty, Other(casePrefix, certificatePrefix));
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Equal(("other " + Almaty.Version + ".json", path), (fault.File, fault.Path)));
        Assert.All(faults, fault => Assert.Contains("'almaty-2011-missionary'", fault.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_of_an_office_makes_no_numbers_of_another_procedure()
    {
        var other = Other("ALM") with { Offices = [Almaty.Offices[0] with { Code = "M" }] };
        Assert.Contains(Faults(Almaty, other), fault => fault.Path == "$.casePrefix" && fault.Reason.Contains("'ALM-M'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PSC-AST")]
    [InlineData("MAN")]
    public void Numbers_of_centres_are_left_to_them(string prefix) => Assert.Equal("$.certificatePrefix", Assert.Single(Faults(Other("OTH", prefix))).Path);

    [Fact]
    public void Certificates_are_told_from_refusals_of_their_own_procedure() =>
        Assert.Equal("$.certificatePrefix", Assert.Single(Faults(Other("OTH", "OTH-R"))).Path);

    [Fact]
    public void The_numbers_run_on_from_version_to_version()
    {
        var first = Version("1", new LocalDate(2026, 1, 1));
        var second = Version("2", new LocalDate(2027, 1, 1), "1");
        Assert.Equal("$.casePrefix", Assert.Single(Faults(first, second with { CasePrefix = "NEW" })).Path);
        Assert.Equal("$.certificatePrefix", Assert.Single(Faults(first, second with { CertificatePrefix = "NEW" })).Path);
        Assert.Equal("$.offices[0].code", Assert.Single(Faults(first, second with { Offices = [second.Offices[0] with { Code = "NEW" }] })).Path);
    }
}
