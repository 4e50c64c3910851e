using MissionReg.Durability.Power;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>The full disk of tests/Durability in small.</summary>
public sealed class DiskFullTests(ITestOutputHelper output)
{
    [RootToolFact("unshare")]
    public async Task A_full_disk_refuses_calls_and_takes_nothing_and_with_room_again_the_engine_goes_on_by_itself()
    {
        var said = await PowerCutScript.RunAsync(output, typeof(EndureCommand), "disk-full", "--times", "1");

        Assert.Matches("disk full, time 1: [1-9][0-9]* calls refused so far; [1-9][0-9]* acknowledgements, none missing", said);
        Assert.Contains("2500 of 2500 cases through", said, StringComparison.Ordinal);
    }
}
