using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
