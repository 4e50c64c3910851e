using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Security;

public sealed class SignInSettingTests
{
    [Theory]
    [InlineData("--MissionReg:SignIn", "entra")]
    [InlineData("--MissionReg:SignIn", "entra", "--WEBSITE_AUTH_ENABLED", "False")]
    [InlineData("--MissionReg:SignIn", "entra", "--WEBSITE_AUTH_ENABLED", "1")]
    public void Without_the_platform_before_it_the_service_believes_no_principal_and_does_not_start(params string[] args)
    {
        var refused = Assert.Throws<SettingException>(() => Application.Builder(args));
        Assert.Equal("MissionReg:SignIn", refused.Setting);
        Assert.Contains("WEBSITE_AUTH_ENABLED", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("True")]
    [InlineData("true")]
    public void With_the_platform_before_it_the_service_starts(string mark) =>
        Assert.NotNull(Application.Builder(["--MissionReg:SignIn", "entra", "--WEBSITE_AUTH_ENABLED", mark]));

    [Fact]
    public void The_first_administrator_is_made_without_the_platform() =>
        Assert.NotNull(Application.Builder(["--MissionReg:SignIn", "entra", FirstAdministrator.Argument]));

    [Theory]
    [InlineData("Entra")]
    [InlineData("none")]
    [InlineData("accounts,entra")]
    public void Another_way_to_sign_in_is_refused_by_name(string value)
    {
        var refused = Assert.Throws<SettingException>(() => Application.Builder(["--MissionReg:SignIn", value]));
        Assert.Equal("MissionReg:SignIn: must be 'accounts' or 'entra'", refused.Message);
    }
}
