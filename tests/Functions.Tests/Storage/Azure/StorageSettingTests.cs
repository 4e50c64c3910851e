namespace MissionReg.Functions.Tests.Storage.Azure;

public sealed class StorageSettingTests
{
    [Theory]
    [InlineData("cloud")]
    [InlineData("Azure")]
    public void Another_storage_is_refused_by_name(string value) =>
        Assert.Equal("MissionReg:Storage: must be 'embedded' or 'azure'", Refused("--MissionReg:Storage", value).Message);

    [Fact]
    public void Azure_without_an_account_is_refused() =>
        Assert.Equal("AzureWebJobsStorage", Refused("--MissionReg:Storage", "azure", "--AzureWebJobsStorage", "").Setting);

    [Theory]
    [InlineData("TablePrefix", "")]
    [InlineData("TablePrefix", "1st")]
    [InlineData("TablePrefix", "mission-reg")]
    [InlineData("ContainerPrefix", "Mission")]
    [InlineData("ContainerPrefix", "-a")]
    [InlineData("ContainerPrefix", "a--")]
    public void Names_that_the_service_does_not_take_are_refused(string option, string value) => Assert.Equal(
        $"MissionReg:{option}", Refused("--MissionReg:Storage", "azure", "--AzureWebJobsStorage", "UseDevelopmentStorage=true", $"--MissionReg:{option}", value).Setting);

    [Theory]
    [InlineData("")]
    [InlineData("a-")]
    [InlineData("almaty-2-")]
    public void Containers_of_several_installations_have_prefixes(string prefix) => Assert.NotNull(Application.Builder(
        ["--MissionReg:Storage", "azure", "--AzureWebJobsStorage", "UseDevelopmentStorage=true", "--MissionReg:ContainerPrefix", prefix]));

    private static SettingException Refused(params string[] args) => Assert.Throws<SettingException>(() => Application.Builder(args));
}
