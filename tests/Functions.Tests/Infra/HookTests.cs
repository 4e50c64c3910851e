using System.Diagnostics;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Infra;

public sealed class HookTests
{
    private static readonly string Folder = Path.Combine(InfraFolder.Path, "hooks");

    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Folder, "*.sh").Select(f => Path.GetFileName(f))];

    [Fact]
    public void Every_hook_is_there_for_both_shells() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder, "*.sh").Select(f => Path.GetFileNameWithoutExtension(f)).Order(),
            Directory.EnumerateFiles(Folder, "*.ps1").Select(f => Path.GetFileNameWithoutExtension(f)).Order());

    [ToolFact("sh")]
    public void The_shell_understands_every_hook() =>
        Assert.All(Directory.EnumerateFiles(Folder, "*.sh"), f => Assert.Equal((0, ""), Run(["-n", f], [])));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_hook_can_be_run_as_it_is(string script)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(Path.Combine(Folder, script)).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [ToolFact("sh")]
    public void A_build_on_stand_ins_goes_no_further()
    {
        var script = Path.Combine(Folder, "real-packages.sh");

        Assert.Equal((0, ""), Run([script], new() { ["OfflinePackages"] = "false" }));
        Assert.Equal(1, Run([script], new() { ["OfflinePackages"] = "true" }).Exit);
        Assert.Equal(1, Run([script], new() { ["OfflinePackages"] = null }).Exit);
    }

    [ToolFact("sh")]
    public void A_build_without_the_package_of_its_scheduler_goes_no_further()
    {
        var script = Path.Combine(Folder, "real-packages.sh");
        Dictionary<string, string?> environment = new() { ["OfflinePackages"] = "false", ["MISSIONREG_DURABLE_BACKEND"] = "durableTaskScheduler" };

        Assert.Equal(1, Run([script], environment).Exit);
        Assert.Equal((0, ""), Run([script], new(environment) { ["DurableTaskScheduler"] = "true" }));
    }

    [ToolFact("sh")]
    public void A_hook_without_what_the_deployment_puts_out_says_what_is_missing()
    {
        var (exit, said) = Run([Path.Combine(Folder, "postdeploy.sh")], new() { ["AZURE_RESOURCE_GROUP"] = "rg-test", ["AZURE_FUNCTION_APP_NAME"] = null });

        Assert.Equal(1, exit);
        Assert.Contains("AZURE_FUNCTION_APP_NAME is not set", said, StringComparison.Ordinal);
    }

    [ToolFact("sh")]
    public void The_hook_waits_for_the_key_and_then_deploys_the_subscription()
    {
        var tools = Directory.CreateTempSubdirectory("hook-");
        try
        {
            var calls = Path.Combine(tools.FullName, "calls");
            Tool(tools, "sleep", "exit 0");
            Tool(tools, "az", $$"""
                echo "$*" >> '{{calls}}'
                case "$*" in
                  *'keys list'*) [ "$(wc -l < '{{calls}}')" -lt 3 ] || printf 'durabletask_extension\nblobs_extension\n' ;;
                esac
                """);
            var (exit, said) = Run([Path.Combine(Folder, "postdeploy.sh")], new()
            {
                ["PATH"] = $"{tools.FullName}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                ["AZURE_RESOURCE_GROUP"] = "rg-test",
                ["AZURE_FUNCTION_APP_NAME"] = "func-test",
                ["AZURE_STORAGE_ACCOUNT_NAME"] = "sttest",
                ["INTAKE_TOPIC_NAME"] = "egst-test",
                ["DEAD_LETTER_CONTAINER"] = "dead-letters",
            });

            Assert.Equal((0, ""), (exit, said));
            var lines = File.ReadAllLines(calls);
            Assert.All(lines[..^1], line => Assert.StartsWith("functionapp keys list --resource-group rg-test --name func-test", line, StringComparison.Ordinal));
            Assert.Equal(4, lines.Length);
            Assert.Matches(
                "^deployment group create .*--resource-group rg-test --template-file .*/app/intake-subscription.bicep "
                + "--parameters apiName=func-test topicName=egst-test accountName=sttest deadLetterContainer=dead-letters ",
                lines[^1]);
        }
        finally
        {
            tools.Delete(recursive: true);
        }
    }

    private static void Tool(DirectoryInfo folder, string name, string script)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static (int Exit, string Said) Run(string[] arguments, Dictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("sh", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var said = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, said);
    }
}
