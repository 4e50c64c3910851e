using System.Globalization;
using Azure;
using Microsoft.Extensions.Logging;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

public sealed class StorageHealthTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_storage_without_a_clock_of_its_own_has_no_such_part() =>
        Assert.Equal("database ok", await AskAsync(Well("database", null)));

    [Fact]
    public async Task All_is_well_when_every_part_answers_and_the_clocks_agree() =>
        Assert.Equal("blobs ok, clock ok, tables ok", await AskAsync(Well("tables", Now), Well("blobs", Now)));

    [Fact]
    public async Task One_part_that_does_not_answer_leaves_the_other_well() =>
        Assert.Equal("blobs unavailable, clock ok, tables ok", await AskAsync(Well("tables", Now), Ill("blobs", new RequestFailedException(503, "busy"))));

    [Fact]
    public async Task A_part_that_refuses_is_told_apart_from_one_that_is_silent() =>
        Assert.Equal(
            "blobs forbidden, tables unavailable",
            await AskAsync(Ill("tables", new TaskCanceledException()), Ill("blobs", new RequestFailedException(403, "no"))));

    [Fact]
    public async Task A_clock_that_is_off_is_noticed_even_where_it_does_no_harm() =>
        Assert.Equal("clock off, tables ok", await AskAsync(Well("tables", Now + TimeSpan.FromMinutes(16))));

    [Fact]
    public async Task A_mistake_of_the_program_is_no_state_of_the_storage() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(Ill("tables", new FormatException())));

    private static StoragePart Well(string name, DateTimeOffset? clock) => new(name, _ => Task.FromResult(clock));

    private static StoragePart Ill(string name, Exception failure) => new(name, _ => Task.FromException<DateTimeOffset?>(failure));

    private static async Task<string> AskAsync(params StoragePart[] parts)
    {
        using var logging = new LoggerFactory([new LogBook()]);
        var health = new StorageHealth(parts, new StorageFaultLog(new StorageName("store"), logging.CreateLogger<StorageFaultLog>()));
        var states = await health.AskAsync(CancellationToken.None);
        return string.Join(", ", states.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value}")));
    }
}
