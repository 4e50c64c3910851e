using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A commit under way that another rules out, and a caller who goes in the middle of his.</summary>
public sealed class RuledOutTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    /// <summary>On a busy machine the emulator takes its time with what is not held up, too.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    private readonly FaultProxy _proxy = storage.Proxy;
    private readonly Dictionary<string, string> _answers = [];
    private FaultyTables _tables = null!;

    public async Task InitializeAsync()
    {
        _tables = await FaultyTables.OfAsync(_proxy);
        _answers["first"] = await Entries.AnswerAsync(new AzureCaseStore(_tables.OpenDirectly()), Entries.Opening("first"));
    }

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_commit_that_comes_through_while_it_is_being_ruled_out_stands()
    {
        var transaction = _proxy.Inject(new Fault.Delayed(), r => r.IsTransaction && r.Names(_tables.Prefix + TableName.Cases), times: 1);
        var slow = AnswerAsync("slow");
        await transaction.Struck;
        var verdict = _proxy.Inject(new Fault.Delayed(), r => r.Writes && !r.IsTransaction && r.Target.Contains(_tables.Prefix + TableName.Cases, StringComparison.Ordinal), times: 1);
        var quick = AnswerAsync("quick");
        await verdict.Struck;

        transaction.LetGo();
        _answers["slow"] = await slow;
        verdict.LetGo();
        _answers["quick"] = await quick;

        Assert.Equal(["ALM-M-2026-000002", "ALM-M-2026-000003"], [_answers["slow"], _answers["quick"]]);
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_caller_who_goes_once_numbers_are_being_taken_makes_nobody_wait()
    {
        using var caller = new CancellationTokenSource();
        var entering = _proxy.Inject(new Fault.Delayed(), r => r.Writes && r.Names(_tables.Prefix + TableName.Outbox), times: 1);
        var going = new AzureCaseStore(_tables.Open()).CommitAsync(Entries.Opening("going"), caller.Token);
        await entering.Struck;
        await caller.CancelAsync();
        entering.LetGo();

        _answers["going"] = Assert.IsType<CommitResult.Done>(await going).Commit.Answer;
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_commit_that_the_sweep_gave_up_does_not_come_through_later_without_its_lists()
    {
        var late = _proxy.Inject(new Fault.Delayed(), r => r.IsTransaction && r.Names(_tables.Prefix + TableName.Cases), times: 1);
        await Assert.ThrowsAnyAsync<Exception>(() => Entries.AnswerAsync(new AzureCaseStore(_tables.Open(patience: Soon)), Entries.Opening("gone")));
        await late.Struck;
        await new AzureCaseStore(_tables.OpenDirectly()).DueAsync(WrittenCase.Monday, 10, default);

        late.LetGo();
        await late.Arrived;

        Assert.Null(await new AzureCaseStore(_tables.OpenDirectly()).FindAnswerAsync("clerk", "gone", default));
        _answers["gone"] = await AnswerAsync("gone");
        await Entries.AreWholeAsync(_tables, _answers);
    }

    private Task<string> AnswerAsync(string key) => Entries.AnswerAsync(new AzureCaseStore(_tables.Open()), Entries.Opening(key));
}
