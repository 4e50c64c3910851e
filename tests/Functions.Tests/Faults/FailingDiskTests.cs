using MissionReg.Offline.Tests;
using MissionReg.Offline.Tests.Durable;
using MissionReg.StorageDurability;
using Xunit.Abstractions;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>
/// Disks of tests/Durability/POWER.md that fail under the embedded storage: what cannot be kept is refused, a power cut meanwhile or afterwards
/// takes nothing that was confirmed, and the same process goes on by itself.
/// </summary>
public sealed class FailingDiskTests(ITestOutputHelper output)
{
    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "fiu-run")]
    public Task A_failing_fsync_is_borne() => MustBeBorneAsync("fsync");

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "prlimit")]
    public Task A_failing_write_is_borne() => MustBeBorneAsync("write");

    [RootToolFact("unshare", "mkfs.xfs")]
    public Task A_drive_that_fails_after_the_call_is_borne() => MustBeBorneAsync("platter");

    private async Task MustBeBorneAsync(string fails)
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "disk-errors", "--only", fails, "--times", "2");

        Assert.Matches($"{fails} fails, time 1: [1-9][0-9]* calls refused so far; [1-9][0-9]* acknowledgements, none missing", said);
        Assert.Matches($"{fails} works again, time 1: .* none missing after a power cut", said);
        Assert.Contains("2000 of 2000 cases through", said, StringComparison.Ordinal);
    }
}
