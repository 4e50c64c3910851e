using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>The limits of the service: 64 KiB a property, 1 MiB an entity, 100 entities and 4 MiB a transaction.</summary>
public sealed class CommitSizeTests : IAsyncLifetime
{
    private static readonly Journal Book = new("ALM-M", 2026);
    private static readonly AnswerKey Key = new("who", "key", "hash");

    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task An_event_of_900_KB_is_kept_whole_and_so_is_its_answer()
    {
        var store = Open();
        var (payload, answer) = (string.Concat(Enumerable.Repeat("Ғ🙂a", 115_000)), new string('ы', 70_000));
        await store.CommitAsync(Opening(payload, answer), default);

        Assert.Equal(920_000, 2 * payload.Length);
        Assert.Equal(payload, Assert.Single(await store.LoadAsync(Book.Number(1), default)).Payload);
        Assert.Equal(answer, (await store.FindAnswerAsync(Key.Scope, Key.Key, default))!.Body);
    }

    [Theory]
    [InlineData(1, 530_000, 0)]
    [InlineData(1, 0, 530_000)]
    [InlineData(4, 200_000, 0)]
    [InlineData(99, 1, 0)]
    public async Task What_is_larger_than_the_storage_takes_is_refused_in_words_and_nothing_of_it_is_written(int events, int payload, int answer)
    {
        var store = Open();
        var failure = await Assert.ThrowsAsync<CommitTooLargeException>(() => store.CommitAsync(Opening(new string('Ғ', payload), new string('Ғ', answer), events), default));

        Assert.Contains("the storage takes", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await store.LoadAsync(Book.Number(1), default));
        Assert.Null(await store.FindAnswerAsync(Key.Scope, Key.Key, default));
        Assert.Equal(Book.Number(1), Assert.IsType<CommitResult.Done>(await store.CommitAsync(Opening("{}", ""), default)).Commit.CaseNumber);
    }

    private static CommitRequest Opening(string payload, string answer, int events = 1) =>
        new(null, 0, [Book], Key, taken => Commit(Book.Number(taken[0]), 0, events, payload: payload) with { Answer = answer });

    private AzureCaseStore Open() => new(_tables.Open());
}
