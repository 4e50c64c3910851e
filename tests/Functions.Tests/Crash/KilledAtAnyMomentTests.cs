using System.Globalization;
using Xunit.Abstractions;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>
/// The whole application under SIGKILL. This proves the logic of coming back; that a commit is on the disk before it is
/// answered no killed process can show, since the system keeps what it was handed.
/// </summary>
public sealed class KilledAtAnyMomentTests(ITestOutputHelper output) : IDisposable
{
    private const int FewestKills = 30;
    private const string Password = "an office's password";

    private readonly string folder = Directory.CreateTempSubdirectory("missionreg-crash-").FullName;

    [Fact]
    public async Task An_office_whose_service_is_killed_again_and_again_keeps_the_same_record()
    {
        var seed = Environment.GetEnvironmentVariable("CRASH_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"CRASH_SEED={seed}");

        var quiet = await RunAsync("quiet", KillPlan.Nothing);
        var haunted = await RunAsync("haunted", KillPlan.Draw(seed, quiet.Steps));
        output.WriteLine($"{haunted.Kills} kills survived over {quiet.Steps.Count} steps");

        Assert.True(haunted.Kills >= FewestKills, $"only {haunted.Kills} kills");
        Assert.Equal(quiet.Account.Split('\n'), haunted.Account.Split('\n'));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(IReadOnlyList<Step> Steps, int Kills, string Account)> RunAsync(string name, KillPlan plan)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await ServiceProcess.CreateAdministratorAsync(data, Password);
        await using var service = new HauntedService(data, plan);
        var desk = new OfficeDesk(service, data, Password);
        try
        {
            await Walk.GoAsync(desk, Password);
            await desk.RepeatEverythingAsync();

            // What was begun and never came to anything is swept once it is a day old.
            await desk.ClockAsync("2026-10-08T10:00:00+05:00");
        }
        catch
        {
            output.WriteLine($"{name}, after {service.Steps.Count} steps and {service.Kills} kills:\n{service.Log}");
            throw;
        }

        service.End();
        using var left = await WhatIsLeft.ReadAsync(data);
        Verdict.OfRecord(left);
        Verdict.OfFiles(left);
        Verdict.OfAnswers(left, desk.Told.Select(t => t.Reply));
        foreach (var step in service.Steps.Where(s => s.Kind is StepKind.Long))
        {
            output.WriteLine($"{name}: {step.Name} took {step.Took.TotalMilliseconds:F0} ms");
        }

        return (service.Steps, service.Kills, left.Account());
    }
}
