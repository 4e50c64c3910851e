using Azure.Core;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>A writer who hangs in the middle of a commit and comes back after others went on.</summary>
public sealed class SlowWriterTests : IAsyncLifetime
{
    private static readonly Journal Book = new("ALM-M", 2026);
    private static readonly AnswerKey Key = new("who", "key", "hash");

    private readonly TestTables _tables = new();
    private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _wakes = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task Who_is_ruled_out_before_his_transaction_begins_anew_with_the_next_number()
    {
        var slow = HangingStore(before: true).CommitAsync(Numbered(Book, Key), default);
        await _hangs.Task;

        Assert.Equal(Book.Number(1), NumberOf(await OtherStore().CommitAsync(Numbered(Book), default)));
        _wakes.SetResult();

        Assert.Equal(Book.Number(2), NumberOf(await slow));
        await WholeAsync(2);
    }

    [Fact]
    public async Task Who_hangs_after_his_transaction_keeps_his_number()
    {
        var slow = HangingStore(before: false).CommitAsync(Numbered(Book, Key), default);
        await _hangs.Task;

        Assert.Equal(Book.Number(2), NumberOf(await OtherStore().CommitAsync(Numbered(Book), default)));
        _wakes.SetResult();

        Assert.Equal(Book.Number(1), NumberOf(await slow));
        await WholeAsync(2);
    }

    [Fact]
    public async Task A_request_sent_again_to_another_process_is_carried_out_there_and_the_slow_one_gets_its_answer()
    {
        var slow = HangingStore(before: true).CommitAsync(Numbered(Book, Key), default);
        await _hangs.Task;

        Assert.Equal(Book.Number(1), NumberOf(await OtherStore().CommitAsync(Numbered(Book, Key), default)));
        _wakes.SetResult();

        Assert.Equal(Book.Number(1), Assert.IsType<CommitResult.Repeated>(await slow).Answer.CaseNumber);
        await WholeAsync(1);
    }

    [Fact]
    public async Task Whose_case_moved_on_meanwhile_is_told_of_the_conflict()
    {
        await OtherStore().CommitAsync(Numbered(Book), default);
        var slow = HangingStore(before: true).CommitAsync(Request(Book.Number(1), 1, key: Key), default);
        await _hangs.Task;

        Assert.IsType<CommitResult.Done>(await OtherStore().CommitAsync(Request(Book.Number(1), 1, row: Row(Book.Number(1)) with { Applicant = "Өзге" }), default));
        _wakes.SetResult();

        Assert.IsType<CommitResult.Conflict>(await slow);
        Assert.Null(await OtherStore().FindAnswerAsync(Key.Scope, Key.Key, default));
        await WholeAsync(1, events: 2);
        Assert.Equal("Өзге", (await ListAsync())[0].Applicant);
    }

    [Fact]
    public async Task Who_dies_without_a_word_is_swept_up_and_found()
    {
        var hanging = HangingStore(before: false).CommitAsync(Numbered(Book, Key), default);
        await _hangs.Task;
        Assert.Empty(await ListAsync());

        Assert.Empty(await OtherStore().DueAsync(Monday, 10, default));

        Assert.Equal(Book.Number(1), Assert.Single(await ListAsync()).CaseNumber);
        _wakes.SetResult();
        await hanging;
    }

    private static string NumberOf(CommitResult result) => Assert.IsType<CommitResult.Done>(result).Commit.CaseNumber;

    private AzureCaseStore OtherStore() => new(_tables.Open(pause: 0));

    private async Task<CaseRow[]> ListAsync() => [.. (await OtherStore().ListAsync(new CaseQuery(Office, null, null, null, null, 1), default)).Cases];

    private async Task WholeAsync(int cases, int events = 1)
    {
        for (var n = 1; n <= cases; n++)
            Assert.Equal(events, (await OtherStore().LoadAsync(Book.Number(n), default)).Length);
        Assert.Equal(Enumerable.Range(1, cases).Select(Book.Number), (await ListAsync()).Select(row => row.CaseNumber));
        Assert.Equal(Book.Number(cases + 1), NumberOf(await OtherStore().CommitAsync(Numbered(Book), default)));
    }

    /// <summary>Hangs once: at its first transaction, before it is sent or before its answer is heard.</summary>
    private AzureCaseStore HangingStore(bool before) => new(_tables.Open(new Intervention(async (message, send) =>
    {
        var hang = IsTransaction(message) && !_hangs.Task.IsCompleted;
        if (hang && before)
            await HangAsync();
        await send();
        if (hang && !before)
            await HangAsync();
    })));

    private async Task HangAsync()
    {
        _hangs.SetResult();
        await _wakes.Task;
    }

    private static bool IsTransaction(HttpMessage message) => message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
}
