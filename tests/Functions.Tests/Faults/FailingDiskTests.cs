using MissionReg.Offline.Tests;
using MissionReg.Offline.Tests.Durable;
using MissionReg.StorageDurability;
using Xunit.Abstractions;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>
/// Disks of tests/Durability/POWER.md that lose power or fail under the embedded storage: what cannot be kept is refused, a power cut meanwhile or
/// afterwards takes nothing that was confirmed, and the service goes on by itself.
/// </summary>
public sealed class FailingDiskTests(ITestOutputHelper output)
{
    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4")]
    public async Task A_power_cut_takes_nothing_that_was_confirmed()
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "power-cut", "--only", "full", "--copies", "3");

        Assert.Matches("synchronous=FULL: 3 copies, [1-9][0-9]* acknowledgements, 0 differences", said);
    }

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "fiu-run")]
    public Task A_failing_fsync_is_borne() => MustBeBorneAsync("fsync", times: 1);

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "prlimit")]
    public Task A_failing_write_is_borne() => MustBeBorneAsync("write", times: 1);

    /// <summary>The second time the process is killed meanwhile: the next one must not trust what the system's cache shows of the log.</summary>
    [RootToolFact("unshare", "mkfs.xfs")]
    public Task A_drive_that_fails_after_the_call_is_borne() => MustBeBorneAsync("platter", times: 2);

    private Task MustBeBorneAsync(string fails, int times) => PowerCutScript.MustBearAsync(output, typeof(EndureCommand), fails, times);
}
