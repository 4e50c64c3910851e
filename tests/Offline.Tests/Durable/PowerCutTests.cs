using MissionReg.Durability.Power;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>The power cuts of tests/Durability in small; POWER.md there says how they are made and how to run them in full.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4")]
    public async Task A_power_cut_takes_nothing_that_was_acknowledged()
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "power-cut", "--only", "full", "--copies", "5");

        Assert.Matches("synchronous=FULL: 5 copies, [1-9][0-9]* acknowledgements, 0 differences", said);
    }

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4")]
    public async Task A_power_cut_takes_commits_that_were_not_forced()
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "power-cut", "--only", "normal");

        Assert.Matches("synchronous=NORMAL: [0-9]+ copies, [0-9]+ acknowledgements, [1-9][0-9]* differences", said);
    }

    [RootToolFact("unshare", "mkfs.xfs", "mkfs.ext4")]
    public async Task A_power_cut_takes_forced_commits_from_a_drive_that_hears_no_flush()
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "power-cut", "--only", "deaf");

        Assert.Matches("hears no flush: [0-9]+ copies, [0-9]+ acknowledgements, [1-9][0-9]* differences", said);
    }
}
