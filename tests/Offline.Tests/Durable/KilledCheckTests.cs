using System.Globalization;
using MissionReg.Durability;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>The check that the killing ends with notices what it is there to notice.</summary>
public sealed class KilledCheckTests : IDisposable
{
    private const int Seed = 11;
    private const int Cases = 60;

    private readonly TemporaryFolder _folder = new();

    private string Acks => Path.Combine(_folder.Path, "acks");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_amiss_with_an_uninterrupted_run()
    {
        await WorkAsync("data", Cases);

        var report = await CheckAsync("data");

        Assert.Empty(report.Differences);
        Assert.Equal(Cases, report.Through);
    }

    [Fact]
    public async Task What_is_not_done_yet_is_open_and_no_difference()
    {
        await WorkAsync("data", Cases / 2);

        var report = await CheckAsync("data");

        Assert.Empty(report.Differences);
        Assert.Equal(Cases / 2, report.Open.Count);
    }

    [Fact]
    public async Task A_file_that_has_lost_its_last_writes_lacks_what_was_acknowledged()
    {
        await WorkAsync("data", Cases / 2);
        Copy("data", "earlier");
        await WorkAsync("data", Cases);

        var report = await CheckAsync("earlier");

        Assert.Contains(report.Differences, d => d.StartsWith("Acknowledged and lost: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_end_other_than_that_of_the_case_is_a_difference()
    {
        await WorkAsync("data", Cases);

        var report = await Check.RunAsync(Path.Combine(_folder.Path, "data"), Acks, Seed + 1, Cases);

        Assert.Contains(report.Differences, d => d.Contains(" should be ", StringComparison.Ordinal));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task WorkAsync(string data, int cases) => Assert.Equal(0, await WorkCommand.RunAsync(Arguments.Parse(
        ["--data", Path.Combine(_folder.Path, data), "--acks", Acks, "--seed", Text(Seed), "--count", Text(cases)])));

    private Task<CheckReport> CheckAsync(string data) => Check.RunAsync(Path.Combine(_folder.Path, data), Acks, Seed, Cases);

    private void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, to));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder.Path, from)))
        {
            File.Copy(file, Path.Combine(_folder.Path, to, Path.GetFileName(file)));
        }
    }
}
