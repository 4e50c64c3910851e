using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Azure.Manifests;

/// <summary>Writers of several processes at the same cases, and writers that die in the middle.</summary>
public sealed class ManifestRaceTests : IAsyncLifetime
{
    private static readonly AnswerKey Key = new("inspector/manifests", "3f2a", "hash");

    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task Of_couriers_who_want_the_same_cases_each_case_goes_with_one_and_no_number_is_lost()
    {
        string[][] wanted = [["C-1", "C-2"], ["C-2", "C-3"], ["C-3", "C-1"], ["C-4"]];
        var results = await Task.WhenAll(wanted.Select(cases => Task.Run(() => Store().CommitAsync(WrittenManifest.New(cases), default))));

        var done = results.OfType<ManifestCommitResult.Done>().Select(d => d.Commit).ToList();
        Assert.Equal(wanted.Length, done.Count + results.OfType<ManifestCommitResult.Taken>().Count());
        Assert.Equal(done.SelectMany(c => c.Row.Holds).Count(), done.SelectMany(c => c.Row.Holds).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, done.Count).Select(n => $"MAN-ALA1-2026-{n:D6}"), done.Select(c => c.Number).Order());
        Assert.Contains(done, c => c.Row.Holds.Contains("C-4"));
        foreach (var commit in done)
        {
            Assert.All(commit.Row.Holds, c => Assert.Equal(commit.Number, Store().OpenOfAsync(c, default).Result));
        }
    }

    [Fact]
    public async Task A_case_let_go_by_one_and_wanted_by_many_goes_to_one_of_them()
    {
        var first = await DoneAsync(WrittenManifest.New("C-1"));
        await DoneAsync(WrittenManifest.Next(first.Number, 1, row => row with { Holds = [] }));
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Store().CommitAsync(WrittenManifest.New("C-1"), default))));
        Assert.Equal("MAN-ALA1-2026-000002", Assert.Single(results.OfType<ManifestCommitResult.Done>()).Commit.Number);
        Assert.Equal(2, results.OfType<ManifestCommitResult.Taken>().Count());
    }

    /// <summary>After each of its requests in turn: outbox, answer, number, two holds, the transaction, and the index.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task A_writer_that_dies_leaves_all_of_a_manifest_or_nothing_and_is_in_nobodys_way(int requests)
    {
        await DoneAsync(WrittenManifest.New("C-0"));
        var dying = new DyingNetwork(requests);
        var request = WrittenManifest.New(row => row with { Pending = true }, "C-1", "C-2") with { AnswerKey = Key };
        var told = await CommitOrDieAsync(Store(dying), request);
        Assert.True(dying.Died);

        // The same request again, as by a clerk who saw no answer: it is done once, under the next number.
        var later = Store();
        var number = await later.CommitAsync(request, default) switch
        {
            ManifestCommitResult.Done done => done.Commit.Number,
            ManifestCommitResult.Repeated repeated => repeated.Answer.CaseNumber,
            var other => throw new InvalidOperationException($"{other}"),
        };
        Assert.Equal("MAN-ALA1-2026-000002", number);
        Assert.True(told is null or ManifestCommitResult.Done);
        Assert.Single(await later.LoadAsync(number, default));
        Assert.Equal(["C-1"], Assert.IsType<ManifestCommitResult.Taken>(await later.CommitAsync(WrittenManifest.New("C-1", "C-3"), default)).Cases.AsEnumerable());
        Assert.Equal("MAN-ALA1-2026-000003", Assert.IsType<ManifestCommitResult.Done>(await later.CommitAsync(WrittenManifest.New("C-3"), default)).Commit.Number);

        // Whoever asks what is pending completes the lists.
        Assert.Equal([number], (await later.PendingAsync(10, default)).AsEnumerable());
        var page = await later.ListAsync(new ManifestQuery(WrittenManifest.Centre, null, true, 1), default);
        Assert.Equal(["MAN-ALA1-2026-000003", number, "MAN-ALA1-2026-000001"], page.Manifests.Select(m => m.Number));
        Assert.Equal(["C-1", "C-2"], page.Manifests[1].Holds);
    }

    [Fact]
    public async Task A_commit_whose_answers_are_lost_on_the_way_is_done_once()
    {
        var store = Store(new AnswerLosingPolicy());
        var done = Assert.IsType<ManifestCommitResult.Done>(await store.CommitAsync(WrittenManifest.New("C-1", "C-2") with { AnswerKey = Key }, default));
        Assert.Equal("MAN-ALA1-2026-000001", done.Commit.Number);
        Assert.IsType<ManifestCommitResult.Repeated>(await Store().CommitAsync(WrittenManifest.New("C-1", "C-2") with { AnswerKey = Key }, default));
        Assert.Equal("MAN-ALA1-2026-000002", (await DoneAsync(WrittenManifest.New("C-3"))).Number);
    }

    [Fact]
    public async Task A_missed_run_whose_answer_was_lost_on_the_way_is_told_as_new()
    {
        var run = new MissedRun(WrittenManifest.Centre, new NodaTime.LocalDate(2026, 3, 2), new NodaTime.LocalTime(11, 30), ["C-1"], WrittenManifest.Monday);
        Assert.True(await Store(new AnswerLosingPolicy()).RecordMissedRunAsync(run, default));
        Assert.False(await Store().RecordMissedRunAsync(run, default));
    }

    private static async Task<ManifestCommitResult?> CommitOrDieAsync(AzureManifestStore store, ManifestCommitRequest request)
    {
        try
        {
            return await store.CommitAsync(request, default);
        }
        catch (DyingNetwork.DiedException)
        {
            return null;
        }
    }

    private async Task<ManifestCommit> DoneAsync(ManifestCommitRequest request) =>
        Assert.IsType<ManifestCommitResult.Done>(await Store().CommitAsync(request, default)).Commit;

    /// <summary>As another process has it, which waits for nobody for long.</summary>
    private AzureManifestStore Store(global::Azure.Core.Pipeline.HttpPipelinePolicy? policy = null) =>
        new(new StorageTables(_tables.Service(policy), _tables.Prefix, (_, cancellation) => Task.Delay(5, cancellation)));
}
