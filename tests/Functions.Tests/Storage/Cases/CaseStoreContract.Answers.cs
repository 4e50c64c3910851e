using MissionReg.Functions.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private static readonly AnswerKey Key = new("recipient/submit", "3f2a", "hash of the request");

    [Fact]
    public async Task A_request_that_was_never_carried_out_has_no_answer() =>
        Assert.Null(await Open().FindAnswerAsync(Key.Scope, Key.Key, default));

    [Fact]
    public async Task A_request_repeated_gets_the_first_answer_and_does_nothing()
    {
        var store = Open();
        await DoneAsync(store, Numbered(Journals[0], Key));

        var repeated = Assert.IsType<CommitResult.Repeated>(await store.CommitAsync(Numbered(Journals[0], Key with { RequestHash = "of another" }), default));

        Assert.Equal(new StoredAnswer(Key.RequestHash, Number, "version 1"), repeated.Answer);
        Assert.Equal(repeated.Answer, await store.FindAnswerAsync(Key.Scope, Key.Key, default));
        Assert.Equal(Another, (await DoneAsync(store, Numbered(Journals[0]))).CaseNumber);
    }

    [Fact]
    public async Task A_repetition_is_told_as_such_even_when_the_case_has_moved_on()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0));
        await DoneAsync(store, Request(Number, 1, key: Key));
        await DoneAsync(store, Request(Number, 2));

        Assert.IsType<CommitResult.Repeated>(await store.CommitAsync(Request(Number, 1, key: Key), default));
    }

    [Fact]
    public async Task The_same_key_from_another_sender_is_another_request()
    {
        var store = Open();
        await DoneAsync(store, Numbered(Journals[0], Key));
        await DoneAsync(store, Numbered(Journals[0], Key with { Scope = "a.clerk/submit" }));
        await DoneAsync(store, Numbered(Journals[0], Key with { Key = "3F2A" }));

        Assert.Equal(3, (await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1), default)).Cases.Length);
    }

    [Fact]
    public async Task A_request_sent_many_times_at_once_is_carried_out_once()
    {
        var store = Open();
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => store.CommitAsync(Numbered(Journals[0], Key), default))));

        Assert.Single(results.OfType<CommitResult.Done>());
        Assert.All(results.OfType<CommitResult.Repeated>(), r => Assert.Equal((Number, "version 1"), (r.Answer.CaseNumber, r.Answer.Body)));
        Assert.Equal(15, results.OfType<CommitResult.Repeated>().Count());
        Assert.Single(await store.LoadAsync(Number, default));
    }

    [Fact]
    public async Task A_key_whose_request_failed_may_be_used_again()
    {
        var store = Open();
        await Assert.ThrowsAsync<FormatException>(() => store.CommitAsync(new CommitRequest(null, 0, [Journals[0]], Key, _ => throw new FormatException("no wording")), default));
        Assert.Equal(Number, (await DoneAsync(store, Numbered(Journals[0], Key))).CaseNumber);
    }
}
