using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MissionReg.Offline.Tests.Worker;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Local_settings_are_configuration_under_the_environment_and_the_command_line()
    {
        var variable = $"MissionRegTest__{Guid.NewGuid():N}";
        folder.Write("local.settings.json", $$"""
            {
              "Values": { "MissionRegTest:Office": "Almaty", "MissionRegTest__Nested": "yes", "{{variable}}": "file", "MissionRegTest:Line": "file" }, // as the tools allow
            }
            """);
        Environment.SetEnvironmentVariable(variable, "environment");
        try
        {
            var settings = Application.Builder(folder, [], "--MissionRegTest:Line", "command line").Configuration;

            Assert.Equal("Almaty", settings["MissionRegTest:Office"]);
            Assert.Equal("yes", settings["MissionRegTest:Nested"]);
            Assert.Equal("environment", settings[variable.Replace("__", ":", StringComparison.Ordinal)]);
            Assert.Equal("command line", settings["MissionRegTest:Line"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Theory]
    [InlineData("[]", "must be an object")]
    [InlineData("{\n\"Values\": { \"Password\": \"hidden }", "is no JSON; see line 2")]
    [InlineData("""{ "Values": ["hidden"] }""", "Values that are no object")]
    [InlineData("""{ "Values": { "Smtp": { "Password": "hidden" } } }""", "gives Smtp a value of several parts")]
    [InlineData("""{ "Host": { "LocalHttpPort": 99999 } }""", "LocalHttpPort that is no port")]
    public void Local_settings_that_cannot_be_read_are_told_without_what_stands_there(string json, string reason)
    {
        folder.Write("local.settings.json", json);
        var fault = Assert.Throws<OptionsValidationException>(() => Application.Builder(folder, []));
        Assert.Contains("local.settings.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_levels_of_host_json_apply()
    {
        folder.Write("host.json", """{"logging":{"logLevel":{"default":"Error","Case":"Debug"}}}""");
        var log = new RecordedLog();
        var builder = Application.Builder(folder, []);
        builder.Logging.AddProvider(log);
        await using var application = await Application.StartAsync(builder);
        var loggers = application.Services.GetRequiredService<ILoggerFactory>();

        loggers.CreateLogger("Other").LogWarning("not this");
        loggers.CreateLogger("Case.Registration").LogDebug("but this");

        Assert.Contains("but this", log.Messages);
        Assert.DoesNotContain("not this", log.Messages);
    }

    public void Dispose() => folder.Dispose();
}
