using MissionReg.Durability.Power;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>
/// The errors of the disk of tests/Durability in small: calls are refused, a power cut meanwhile or afterwards takes nothing that
/// was acknowledged, and the engine goes on by itself.
/// </summary>
public sealed class FsyncErrorTests(ITestOutputHelper output)
{
    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "fiu-run")]
    public Task A_failing_fsync_is_borne() => MustBeBorneAsync("fsync");

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4", "prlimit")]
    public Task A_failing_write_is_borne() => MustBeBorneAsync("write");

    [RootToolFact("unshare", "mkfs.xfs")]
    public Task A_drive_that_fails_after_the_call_is_borne() => MustBeBorneAsync("platter");

    private Task MustBeBorneAsync(string fails) => PowerCutScript.MustBearAsync(output, typeof(EndureCommand), fails, times: 1);
}
