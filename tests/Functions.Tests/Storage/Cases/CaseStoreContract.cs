using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

/// <summary>What every case store does, whatever it keeps the cases in.</summary>
public abstract partial class CaseStoreContract
{
    private const string Number = "ALM-M-2026-000001";
    private const string Another = "ALM-M-2026-000002";

    /// <summary>Opens a store over the same storage each time, empty when the test begins.</summary>
    private protected abstract ICaseStore Open();

    [Fact]
    public async Task A_case_that_was_never_opened_has_no_events() => Assert.Empty(await Open().LoadAsync(Number, default));

    [Fact]
    public async Task Events_come_back_as_they_were_written_and_in_order()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0, events: 2, payload: """{"type":"registered","remark":"«Ә» \u0000 \"“"}"""));
        await DoneAsync(store, Request(Number, 2, events: 3));

        Assert.Equal(
            [.. Commit(Number, 0, 2, payload: """{"type":"registered","remark":"«Ә» \u0000 \"“"}""").Events, .. Commit(Number, 2, 3).Events],
            (await store.LoadAsync(Number, default)).AsEnumerable());
    }

    [Fact]
    public async Task A_commit_answers_with_what_it_wrote()
    {
        var done = await DoneAsync(Open(), Request(Number, 0));
        Assert.Equal((Number, "version 1"), (done.CaseNumber, done.Answer));
        Assert.Equal(Commit(Number, 0).Events.AsEnumerable(), done.Events);
    }

    [Fact]
    public async Task The_events_of_one_case_are_not_those_of_another()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0));
        await DoneAsync(store, Request(Another, 0, events: 2));

        Assert.Single(await store.LoadAsync(Number, default));
        Assert.Equal(2, (await store.LoadAsync(Another, default)).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_commit_that_expects_another_version_is_a_conflict_and_writes_nothing(long expected)
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0, events: 2));

        Assert.IsType<CommitResult.Conflict>(await store.CommitAsync(
            Request(Number, expected, row: Row(Number) with { Applicant = "Иной" }, key: new AnswerKey("who", "key", "hash")), default));

        Assert.Equal(2, (await store.LoadAsync(Number, default)).Length);
        Assert.Equal("Фризен Иоганн Петер", (await SingleAsync(store)).Applicant);
        Assert.Null(await store.FindAnswerAsync("who", "key", default));
    }

    [Fact]
    public async Task Of_two_writers_who_saw_the_same_version_one_is_told_of_the_conflict()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0));
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.CommitAsync(Request(Number, 1), default))));

        Assert.Single(results.OfType<CommitResult.Done>());
        Assert.Equal(11, results.OfType<CommitResult.Conflict>().Count());
        Assert.Equal(2, (await store.LoadAsync(Number, default)).Length);
    }

    [Fact]
    public async Task Two_hosts_over_one_storage_do_not_write_over_each_other()
    {
        var hosts = new[] { Open(), Open() };
        await DoneAsync(hosts[0], Request(Number, 0));
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => hosts[n % 2].CommitAsync(Request(Number, 1), default))));

        Assert.Single(results.OfType<CommitResult.Done>());
        Assert.Equal(2, (await hosts[1].LoadAsync(Number, default)).Length);
    }

    [Fact]
    public async Task When_the_commit_cannot_be_made_nothing_is_written_and_the_cause_is_told()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0));
        var failing = new CommitRequest(Number, 1, [new Journal("ALM-MC", 2026)], new AnswerKey("who", "key", "hash"), _ => throw new FormatException("no wording"));

        Assert.Equal("no wording", (await Assert.ThrowsAsync<FormatException>(() => store.CommitAsync(failing, default))).Message);

        Assert.Single(await store.LoadAsync(Number, default));
        Assert.Null(await store.FindAnswerAsync("who", "key", default));
    }

    [Fact]
    public async Task A_commit_of_which_a_part_cannot_be_written_is_not_written_in_part()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0, events: 2));
        var twice = Commit(Number, 2, 2) with { Events = [.. Commit(Number, 2).Events, .. Commit(Number, 0).Events] };

        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(new CommitRequest(Number, 2, [], new AnswerKey("who", "key", "hash"), _ => twice), default));

        Assert.Equal(2, (await store.LoadAsync(Number, default)).Length);
        Assert.Null(await store.FindAnswerAsync("who", "key", default));
    }

    [Fact]
    public async Task A_case_whose_number_is_taken_is_not_opened_again()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0, events: 2));

        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(Request(Number, 0), default));

        Assert.Equal(Commit(Number, 0, 2).Events.AsEnumerable(), await store.LoadAsync(Number, default));
    }

    [Fact]
    public async Task Failures_leave_the_commits_beside_them_alone()
    {
        var store = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(() => Record.ExceptionAsync(() => store.CommitAsync(
            n % 3 == 0 ? new CommitRequest(null, 0, [], null, _ => throw new FormatException("no wording")) : Request($"ALM-M-2026-{n:D6}", 0), default)))));

        Assert.All(outcomes.Index(), o => Assert.Equal(o.Index % 3 == 0, o.Item is FormatException));
        Assert.Equal(40, (await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1, 100), default)).Cases.Length);
    }

    [Fact]
    public async Task An_answer_may_be_kept_without_a_new_event()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0));
        await DoneAsync(store, Request(Number, 1, events: 0, key: new AnswerKey("who", "key", "hash")));

        Assert.Single(await store.LoadAsync(Number, default));
        Assert.Equal(new StoredAnswer("hash", Number, "version 1"), await store.FindAnswerAsync("who", "key", default));
    }

    [Fact]
    public async Task What_was_written_is_found_after_a_restart()
    {
        var row = Row(Number) with
        {
            Status = CaseStatus.Ready,
            PaperNumber = "ALM-MC-2026-000007",
            Due = "hold",
            DueOn = new LocalDate(2026, 9, 11),
            NextWake = Instant.FromUtc(2026, 9, 11, 19, 0),
        };
        var note = new InboxNote("1", Office, Role.Clerk, new LocalDate(2026, 3, 2), Number, "hold", new LocalDate(2026, 9, 11), Urgency.Ended);
        var before = Open();
        await DoneAsync(before, Numbered(new Journal("ALM-M", 2026)));
        await DoneAsync(before, Request(Number, 1, row: row, key: new AnswerKey("who", "key", "hash")));
        await before.AddNotesAsync([note], default);
        await before.RecordReadAsync(Number, "a.clerk", Monday, default);

        var after = Reopen();

        Assert.Equal(2, (await after.LoadAsync(Number, default)).Length);
        Assert.Equal(row, await SingleAsync(after));
        Assert.Equal(Number, await after.FindByPaperAsync("ALM-MC-2026-000007", default));
        Assert.Equal([Number], (await after.DueAsync(row.NextWake.Value, 10, default)).AsEnumerable());
        Assert.Equal("version 2", (await after.FindAnswerAsync("who", "key", default))!.Body);
        Assert.Equal([note], (await after.InboxAsync(Office, [Role.Clerk], default)).AsEnumerable());
        Assert.Equal([new CaseRead("a.clerk", Monday)], (await after.ReadsAsync(Number, default)).AsEnumerable());
        Assert.Equal(Another, (await DoneAsync(after, Numbered(new Journal("ALM-M", 2026)))).CaseNumber);
    }

    [Fact]
    public async Task Reasons_of_two_hundred_thousand_characters_are_kept_whole()
    {
        var store = Open();
        var reasons = string.Concat(Enumerable.Repeat("Дәлелді бас тарту: құжаттар толық емес 🙂. ", 5_000));
        await DoneAsync(store, Request(Number, 0, payload: reasons, key: new AnswerKey("who", "key", "hash")));

        Assert.True(reasons.Length > 200_000);
        Assert.Equal(reasons, Assert.Single(await store.LoadAsync(Number, default)).Payload);
    }

    [Fact]
    public async Task A_case_of_many_events_comes_back_in_order()
    {
        const int Commits = 12;
        const int Each = 90;
        var store = Open();
        for (var n = 0; n < Commits; n++)
            await DoneAsync(store, Request(Number, n * Each, events: Each));

        Assert.Equal(Enumerable.Range(1, Commits * Each).Select(n => (long)n), (await store.LoadAsync(Number, default)).Select(e => e.Sequence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../ALM-M-2026-000001")]
    [InlineData("ALM-M-2026-000001/")]
    [InlineData("a\\b#c?d%e'f")]
    [InlineData("\u0000\u0001\u007f\u0085")]
    [InlineData("Өтініш 🙂")]
    [InlineData("~")]
    public async Task What_is_no_number_finds_nothing_and_does_no_harm(string hostile)
    {
        var store = Open();
        await PutAsync(store, Row(Number));

        Assert.Empty(await store.LoadAsync(hostile, default));
        Assert.Null(await store.FindByPaperAsync(hostile, default));
        Assert.Null(await store.FindByVerificationCodeAsync(hostile, default));
        Assert.Null(await store.FindAnswerAsync(hostile, hostile, default));
        Assert.Empty(await store.ReadsAsync(hostile, default));
        Assert.Empty(await store.InboxAsync(hostile, [Role.Clerk], default));
        Assert.Empty(await NumbersAsync(store, new CaseQuery(hostile, null, hostile, null, hostile, 1)));
        Assert.Empty(await store.FindByPersonAsync(hostile, [new PersonKey(PersonKeyKind.Document, hostile)], default));
        Assert.Single(await store.LoadAsync(Number, default));
    }

    [Fact]
    public async Task Keys_and_places_may_be_made_up_of_any_characters()
    {
        var store = Open();
        string[] odd = ["a/b", "a\\b", "a#b", "a?b", "a%2Fb", "a'b", "Ә", "a b", "a\u0085b", new string('ы', 700)];
        foreach (var (n, text) in odd.Index())
        {
            var row = Row(NumberOf(n)) with { Office = text, Centre = $"centre {text}", Persons = [new PersonKey(PersonKeyKind.Document, text)] };
            await DoneAsync(store, Request(NumberOf(n), 0, row: row, key: new AnswerKey(text, text, "hash")));
        }

        foreach (var (n, text) in odd.Index())
        {
            Assert.Equal([NumberOf(n)], await NumbersAsync(store, new CaseQuery(text, null, null, null, null, 1)));
            Assert.Equal([NumberOf(n)], (await store.FindByPersonAsync($"centre {text}", [new PersonKey(PersonKeyKind.Document, text)], default)).AsEnumerable());
            Assert.Equal(NumberOf(n), (await store.FindAnswerAsync(text, text, default))!.CaseNumber);
        }
    }

    [Fact]
    public async Task A_name_of_many_and_long_words_is_found_by_each()
    {
        var store = Open();
        string[] words = [.. Enumerable.Range(0, 150).Select(n => $"слово{n}"), new string('ж', 120) + "а", new string('ж', 120) + "б"];
        await PutAsync(store, Row(Number) with { Applicant = string.Join(' ', words) });
        await PutAsync(store, Row(Another) with { Applicant = new string('ж', 120) });

        Assert.Equal([Number], await NumbersAsync(store, new CaseQuery(Office, null, null, null, "слово77", 1)));
        Assert.Equal([Number], await NumbersAsync(store, new CaseQuery(Office, null, null, null, words[^1], 1)));
        Assert.Equal([Number, Another], await NumbersAsync(store, new CaseQuery(Office, null, null, null, new string('ж', 119), 1)));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_is_not_written()
    {
        var store = Open();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.CommitAsync(Numbered(new Journal("ALM-M", 2026)), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.LoadAsync(Number, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.RecordReadAsync(Number, "a.clerk", Monday, cancelled));

        Assert.Equal(Number, (await DoneAsync(store, Numbered(new Journal("ALM-M", 2026)))).CaseNumber);
        Assert.Empty(await store.ReadsAsync(Number, default));
    }

    /// <summary>How much a test of many things writes: what the storage does in a few seconds.</summary>
    private protected virtual int Many => 10_000;

    /// <summary>Closes every store the test opened and opens one over the same storage.</summary>
    private protected abstract ICaseStore Reopen();

    private static async Task<CaseCommit> DoneAsync(ICaseStore store, CommitRequest request) =>
        Assert.IsType<CommitResult.Done>(await store.CommitAsync(request, default)).Commit;

    private static async Task<CaseRow> SingleAsync(ICaseStore store) =>
        Assert.Single((await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1), default)).Cases);
}
