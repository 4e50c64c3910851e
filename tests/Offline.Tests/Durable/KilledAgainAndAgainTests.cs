using MissionReg.Durability.Killing;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>
/// The loop of tests/Durability in small: a process with the engine is killed (SIGKILL) at moments drawn from a seed, and taken
/// up again by another. Its README says how to run it in full.
/// </summary>
public sealed class KilledAgainAndAgainTests(ITestOutputHelper output)
{
    private const int Cases = 400;
    private const int Kills = 25;

    [Fact]
    public async Task Kills_change_no_end_and_lose_nothing_acknowledged()
    {
        var seed = Environment.GetEnvironmentVariable("DURABLE_SEED") is { Length: > 0 } given
            ? int.Parse(given, null)
            : Random.Shared.Next();
        output.WriteLine($"DURABLE_SEED={seed}");
        using var folder = new TemporaryFolder();

        var report = await new Killer(new(folder.Path, Path.Combine(folder.Path, "acks"), seed, Cases, Kills), output.WriteLine).RunAsync();

        output.WriteLine($"{report}");
        Assert.Empty(report.Differences);
        Assert.Empty(report.Open);
        Assert.Equal(Cases, report.Through);
        Assert.Equal(0, report.Troubles);
    }
}
