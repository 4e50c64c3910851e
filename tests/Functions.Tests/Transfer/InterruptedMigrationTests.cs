using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>A migration that is broken off, again and again.</summary>
public sealed class InterruptedMigrationTests(PastWeek week) : IClassFixture<PastWeek>
{
    [Fact]
    public async Task Broken_off_anywhere_it_goes_on_where_it_was()
    {
        using var source = week.Open();
        using var target = Installation.Embedded();
        var runs = 1;
        while (!await TryAsync(source.Side, target.Side, lines: 7))
        {
            Assert.True(++runs < 100, "it never comes to an end");
        }

        Assert.True(runs > 5, $"it took only {runs} runs");
        Assert.Equal(await source.LinesAsync(), await target.LinesAsync());
    }

    /// <returns>Whether all could be put in before the storage failed.</returns>
    private static async Task<bool> TryAsync(TransferSide source, TransferSide target, int lines)
    {
        var breaking = target with { Transfers = [.. target.Transfers.Select(t => new BreakingTransfer(t, () => Interlocked.Decrement(ref lines) < 0))] };
        using var said = new StringWriter();
        try
        {
            Assert.Equal(0, await new Migration(source, breaking, said, said).RunAsync(default));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
