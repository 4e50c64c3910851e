using MissionReg.Functions.Startup;

namespace MissionReg.Functions.Tests.Startup;

public sealed class StartArgumentsTests
{
    [Theory]
    [InlineData("--urls http://localhost:7072", "--urls http://localhost:7072")]
    [InlineData("--MissionReg:DataDirectory=./x --create-admin", "--MissionReg:DataDirectory=./x")]
    [InlineData("--create-admin --MissionReg:DataDirectory ./x", "--MissionReg:DataDirectory ./x")]
    [InlineData("--create-admin 6f9619ff-8b86-d011-b42d-00cf4fc964ff --MissionReg:SignIn entra", "--MissionReg:SignIn entra")]
    [InlineData("--migrate embedded azure --MissionReg:DataDirectory ./x", "--MissionReg:DataDirectory ./x")]
    [InlineData("--MissionReg:DataDirectory ./x --migrate azure embedded", "--MissionReg:DataDirectory ./x")]
    public void Settings_are_taken_from_around_the_command(string line, string settings)
    {
        StartArguments.Check(line.Split(' '));
        Assert.Equal(settings.Split(' '), StartArguments.SettingsOf(line.Split(' ')));
    }

    [Theory]
    [InlineData("--create-admn", "--create-admn")]
    [InlineData("--prot 7072", "--prot")]
    [InlineData("--MissionReg:DataDirectory", "--MissionReg:DataDirectory")]
    [InlineData("--MissionReg:DataDirectory --create-admin", "--MissionReg:DataDirectory")]
    [InlineData("migrate embedded azure", "command line")]
    [InlineData("-h", "command line")]
    public void What_is_neither_a_command_nor_a_setting_is_refused(string line, string named) =>
        Assert.Equal(named, Assert.Throws<SettingException>(() => StartArguments.Check(line.Split(' '))).Setting);

    [Fact]
    public void The_options_of_the_Functions_host_pass() =>
        StartArguments.Check(["--host", "127.0.0.1", "--port", "5000", "--workerId", "w", "--functions-uri", "http://127.0.0.1:5000", "--functions-worker-id", "w"]);
}
