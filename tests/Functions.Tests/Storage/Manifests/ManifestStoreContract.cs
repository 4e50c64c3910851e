using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Manifests;

/// <summary>What every store of manifests does, whatever it keeps them in.</summary>
public abstract class ManifestStoreContract
{
    private const string Centre = WrittenManifest.Centre;
    private const string Office = WrittenManifest.Office;

    private static readonly Instant Monday = WrittenManifest.Monday;

    /// <summary>Opens a store over the same storage each time, empty when the test begins.</summary>
    private protected abstract IManifestStore Open();

    [Fact]
    public async Task A_manifest_that_was_never_drawn_up_has_no_events() => Assert.Empty(await Open().LoadAsync("MAN-ALA1-2026-000001", default));

    [Fact]
    public async Task Events_come_back_as_they_were_written_and_in_order()
    {
        var store = Open();
        var first = await DoneAsync(store, WrittenManifest.New("C-1"));
        await DoneAsync(store, WrittenManifest.Next(first.Number, 1));
        Assert.Equal([.. first.Events, WrittenManifest.Event(first.Number, 2)], (await Open().LoadAsync(first.Number, default)).AsEnumerable());
    }

    [Fact]
    public async Task Numbers_have_no_gap_although_some_requests_are_refused_and_some_fail()
    {
        var store = Open();
        var first = await DoneAsync(store, WrittenManifest.New("C-1"));
        Assert.IsType<ManifestCommitResult.Taken>(await store.CommitAsync(WrittenManifest.New("C-1"), default));
        await Assert.ThrowsAsync<FormatException>(() => store.CommitAsync(new ManifestCommitRequest(null, 0, WrittenManifest.Book, null, _ => throw new FormatException()), default));
        var second = await DoneAsync(store, WrittenManifest.New("C-2"));
        var elsewhere = await DoneAsync(store, WrittenManifest.New(new Journal("MAN-AST1", 2026), row => row, "C-3"));
        Assert.Equal(["MAN-ALA1-2026-000001", "MAN-ALA1-2026-000002", "MAN-AST1-2026-000001"], [first.Number, second.Number, elsewhere.Number]);
    }

    [Fact]
    public async Task A_case_is_held_by_one_manifest_and_by_name()
    {
        var store = Open();
        var first = await DoneAsync(store, WrittenManifest.New("C-1"));
        Assert.Equal(first.Number, await store.OpenOfAsync("C-1", default));
        Assert.Null(await store.OpenOfAsync("C-2", default));

        var taken = Assert.IsType<ManifestCommitResult.Taken>(await store.CommitAsync(WrittenManifest.New("C-1", "C-2"), default));
        Assert.Equal(["C-1"], taken.Cases.AsEnumerable());
        Assert.Null(await store.OpenOfAsync("C-2", default));
    }

    [Fact]
    public async Task Holders_of_many_cases_are_told_at_once()
    {
        var store = Open();
        string[] many = [.. Enumerable.Range(1, 40).Select(n => $"C-{n}")];
        var first = await DoneAsync(store, WrittenManifest.New(many));
        var second = await DoneAsync(store, WrittenManifest.New("D-1", "D-2"));
        await DoneAsync(store, WrittenManifest.Next(second.Number, 1, row => row with { Holds = ["D-1"] }));

        var holders = await store.OpenOfAsync([.. many, "D-1", "D-2", "D-3", "D-1"], default);
        Assert.Equal([.. many.Order(StringComparer.Ordinal), "D-1"], holders.Keys.Order(StringComparer.Ordinal));
        Assert.All(many, number => Assert.Equal(first.Number, holders[number]));
        Assert.Equal(second.Number, holders["D-1"]);
        Assert.Empty(await store.OpenOfAsync([], default));
    }

    [Fact]
    public async Task A_case_that_is_let_go_may_be_held_by_another()
    {
        var store = Open();
        var first = await DoneAsync(store, WrittenManifest.New("C-1"));
        await DoneAsync(store, WrittenManifest.Next(first.Number, 1, row => row with { Holds = [] }));
        Assert.Null(await store.OpenOfAsync("C-1", default));
        Assert.Equal((await DoneAsync(store, WrittenManifest.New("C-1"))).Number, await store.OpenOfAsync("C-1", default));
    }

    [Fact]
    public async Task Of_many_who_want_the_same_case_at_once_one_gets_it()
    {
        var store = Open();
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => store.CommitAsync(WrittenManifest.New("C-1"), default))));
        var done = Assert.Single(results.OfType<ManifestCommitResult.Done>());
        Assert.Equal(15, results.OfType<ManifestCommitResult.Taken>().Count());
        Assert.Equal("MAN-ALA1-2026-000001", done.Commit.Number);
    }

    [Fact]
    public async Task A_commit_that_expects_another_version_is_a_conflict_and_writes_nothing()
    {
        var store = Open();
        var first = await DoneAsync(store, WrittenManifest.New("C-1"));
        Assert.IsType<ManifestCommitResult.Conflict>(await store.CommitAsync(WrittenManifest.Next(first.Number, 0, row => row with { Holds = [] }), default));
        Assert.Single(await store.LoadAsync(first.Number, default));
        Assert.Equal(first.Number, await store.OpenOfAsync("C-1", default));
    }

    [Fact]
    public async Task A_request_repeated_gets_the_first_answer_and_takes_no_number()
    {
        var store = Open();
        var key = new AnswerKey("inspector/manifests", "3f2a", "hash");
        var first = await DoneAsync(store, WrittenManifest.New("C-1") with { AnswerKey = key });
        var repeated = Assert.IsType<ManifestCommitResult.Repeated>(await store.CommitAsync(WrittenManifest.New("C-2") with { AnswerKey = key }, default));
        Assert.Equal((first.Number, first.Answer), (repeated.Answer.CaseNumber, repeated.Answer.Body));
        Assert.Equal("MAN-ALA1-2026-000002", (await DoneAsync(store, WrittenManifest.New("C-2"))).Number);
    }

    [Fact]
    public async Task A_list_is_of_one_place_newest_first_and_in_pages()
    {
        var store = Open();
        var old = (await DoneAsync(store, WrittenManifest.New("C-1"))).Number;
        var young = (await DoneAsync(store, WrittenManifest.New(row => row with { CompiledAt = Monday.Plus(Duration.FromHours(1)), Leg = Leg.Back, Open = false }, "C-2"))).Number;
        await DoneAsync(store, WrittenManifest.New(new Journal("MAN-AST1", 2026), row => row with { Centre = "astana-almaty-1", Office = "astana-address-bureau" }, "C-3"));

        Assert.Equal([young, old], await NumbersAsync(new ManifestQuery(Centre, null, null, 1)));
        Assert.Equal([young, old], await NumbersAsync(new ManifestQuery(Office, null, null, 1)));
        Assert.Equal([old], await NumbersAsync(new ManifestQuery(Centre, null, true, 1)));
        Assert.Equal([young], await NumbersAsync(new ManifestQuery(Centre, Leg.Back, false, 1)));
        Assert.Equal([old], await NumbersAsync(new ManifestQuery(Centre, null, null, 2, 1)));
        Assert.True((await store.ListAsync(new ManifestQuery(Centre, null, null, 1, 1), default)).More);
        Assert.Equal(["C-1"], (await store.ListAsync(new ManifestQuery(Centre, null, null, 2, 1), default)).Manifests[0].Holds);

        async Task<string[]> NumbersAsync(ManifestQuery query) => [.. (await store.ListAsync(query, default)).Manifests.Select(m => m.Number)];
    }

    [Fact]
    public async Task Of_manifests_of_one_moment_the_higher_number_comes_first()
    {
        var store = Open();
        var low = (await DoneAsync(store, WrittenManifest.New("C-1"))).Number;
        var high = (await DoneAsync(store, WrittenManifest.New("C-2"))).Number;
        var longer = (await DoneAsync(store, WrittenManifest.New(new Journal("MAN-ALA1-2026-000001", 2026), row => row, "C-3"))).Number;
        Assert.Equal([high, longer, low], (await store.ListAsync(new ManifestQuery(Centre, null, null, 1), default)).Manifests.Select(m => m.Number));
    }

    [Fact]
    public async Task A_manifest_that_closes_leaves_the_open_ones_and_keeps_its_place_among_all()
    {
        var store = Open();
        var first = (await DoneAsync(store, WrittenManifest.New("C-1", "C-2"))).Number;
        var second = (await DoneAsync(store, WrittenManifest.New("C-3"))).Number;
        await DoneAsync(store, WrittenManifest.Next(first, 1, row => row with { Open = false, Status = ManifestStatus.Arrived, LeftAt = Monday }));

        Assert.Equal([second], (await store.ListAsync(new ManifestQuery(Centre, null, true, 1), default)).Manifests.Select(m => m.Number));
        var all = (await store.ListAsync(new ManifestQuery(Office, null, null, 1), default)).Manifests;
        Assert.Equal([second, first], all.Select(m => m.Number));
        Assert.Equal((ManifestStatus.Arrived, Monday), (all[1].Status, all[1].LeftAt));
        Assert.Empty(all[1].Holds);
    }

    [Fact]
    public async Task What_the_cases_have_still_to_follow_is_found()
    {
        var store = Open();
        var first = (await DoneAsync(store, WrittenManifest.New(row => row with { Pending = true }, "C-1"))).Number;
        var second = (await DoneAsync(store, WrittenManifest.New(row => row with { Pending = true, CompiledAt = Monday.Plus(Duration.FromHours(1)) }, "C-2"))).Number;
        await DoneAsync(store, WrittenManifest.New("C-3"));
        Assert.Equal([first, second], (await store.PendingAsync(10, default)).AsEnumerable());
        Assert.Equal([first], (await store.PendingAsync(1, default)).AsEnumerable());
        await DoneAsync(store, WrittenManifest.Next(first, 1));
        Assert.Equal([second], (await store.PendingAsync(10, default)).AsEnumerable());
    }

    [Fact]
    public async Task Whether_the_courier_left_is_told_for_a_leg_and_a_span()
    {
        var store = Open();
        await DoneAsync(store, WrittenManifest.New(row => row with { LeftAt = Monday }, "C-1"));
        Assert.True(await store.LeftAsync(Centre, Leg.ToOffice, Monday - Duration.FromHours(1), Monday, default));
        Assert.False(await store.LeftAsync(Centre, Leg.ToOffice, Monday, Monday + Duration.FromHours(1), default));
        Assert.False(await store.LeftAsync(Centre, Leg.Back, Monday - Duration.FromHours(1), Monday, default));
        Assert.False(await store.LeftAsync("almaty-turksib", Leg.ToOffice, Monday - Duration.FromHours(1), Monday, default));
    }

    [Fact]
    public async Task A_missed_run_is_kept_once_as_it_was_first_told()
    {
        var store = Open();
        var run = new MissedRun(Centre, new LocalDate(2026, 3, 2), new LocalTime(11, 30), ["C-1", "C-2"], Monday);
        Assert.True(await store.RecordMissedRunAsync(run, default));
        Assert.False(await store.RecordMissedRunAsync(run with { Waiting = ["C-9"] }, default));
        Assert.True(await store.RecordMissedRunAsync(run with { Day = new LocalDate(2026, 3, 3) }, default));

        var kept = Assert.Single(await Open().MissedRunsAsync(Centre, run.Day, run.Day, default));
        Assert.Equal(run with { Waiting = kept.Waiting }, kept);
        Assert.Equal(["C-1", "C-2"], kept.Waiting.AsEnumerable());
        Assert.Equal(2, (await store.MissedRunsAsync(Centre, run.Day, new LocalDate(2026, 3, 31), default)).Length);
        Assert.Empty(await store.MissedRunsAsync("almaty-turksib", run.Day, run.Day, default));
    }

    private static async Task<ManifestCommit> DoneAsync(IManifestStore store, ManifestCommitRequest request) =>
        Assert.IsType<ManifestCommitResult.Done>(await store.CommitAsync(request, default)).Commit;
}
