using System.Globalization;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables.Cases;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A commit over several partitions of tables, broken off at each of its requests.</summary>
public sealed class InterruptedCommitTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = storage.Proxy;
    private readonly Dictionary<string, string> _answers = [];
    private FaultyTables _tables = null!;

    public async Task InitializeAsync() => _tables = await FaultyTables.OfAsync(_proxy);

    public Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.ClockAhead = TimeSpan.Zero;
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_outage_that_begins_at_any_request_loses_nothing_and_doubles_nothing(bool reached)
    {
        var requests = await RequestsOfOneAsync();
        var broken = Store();
        await WarmAsync(broken);
        for (var k = 0; k < requests; k++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"outage {k}");
            var first = _proxy.Inject(reached ? new Fault.AnswerLost() : new Fault.RequestLost(), after: k, times: 1);
            _proxy.Inject(new Fault.RequestLost(), after: k);
            var failure = await Record.ExceptionAsync(() => Entries.AnswerAsync(broken, Entries.Opening(key)));
            Assert.Equal(1, first.Hits);

            // What befalls the index after the commit is nobody's failure: it is done later.
            Assert.True(failure is null || StorageFault.Is(failure), $"request {k}: {failure}");
            _proxy.Heal();
            _answers[key] = await Entries.AnswerAsync(Store(), Entries.Opening(key));
            Assert.Equal(_answers[key], (await Store().FindAnswerAsync("clerk", key, default))?.Body);
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_outage_while_an_event_is_added_adds_it_once(bool reached)
    {
        var broken = Store();
        await WarmAsync(broken);
        var requests = 0;
        for (var k = -1; k < requests; k++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"added {k}");
            var there = await Store().LoadAsync(_answers["warm"], default);
            var request = Entries.Adding(_answers["warm"], there.Length, there[^1].Hash, key);
            if (k >= 0)
            {
                _proxy.Inject(reached ? new Fault.AnswerLost() : new Fault.RequestLost(), after: k, times: 1);
                _proxy.Inject(new Fault.RequestLost(), after: k);
            }

            _proxy.Forget();
            var failure = await Record.ExceptionAsync(() => Entries.AnswerAsync(broken, request));
            requests = k < 0 ? _proxy.Requests.Count : requests;
            Assert.True(failure is null || StorageFault.Is(failure), $"request {k}: {failure}");
            _proxy.Heal();
            _answers[key] = await Entries.AnswerAsync(Store(), request);
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task An_answer_lost_at_any_request_is_made_good_by_asking_again()
    {
        var requests = await RequestsOfOneAsync();
        var store = Store(retries: 2);
        await WarmAsync(store);
        for (var k = 0; k < requests; k++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"lost {k}");
            var lost = _proxy.Inject(new Fault.AnswerLost(), after: k, times: 1);
            _answers[key] = await Entries.AnswerAsync(store, Entries.Opening(key));
            Assert.Equal(1, lost.Hits);
            _proxy.Heal();
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_busy_storage_is_asked_again_at_every_request_as_often_as_it_says()
    {
        var requests = await RequestsOfOneAsync();
        var store = Store(retries: 3);
        await WarmAsync(store);
        for (var k = 0; k < requests; k++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"busy {k}");
            _proxy.Inject(k % 2 == 0 ? Fault.Refused.Busy(TimeSpan.FromMilliseconds(1)) : Fault.Refused.TooMany(TimeSpan.FromMilliseconds(1)), after: k, times: 2);
            _proxy.Forget();
            _answers[key] = await Entries.AnswerAsync(store, Entries.Opening(key));
            Assert.Equal(requests + 2, _proxy.Requests.Count);
            _proxy.Heal();
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_storage_that_stays_busy_is_told_with_its_own_patience_and_the_key_finds_the_truth()
    {
        await RequestsOfOneAsync();
        _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromSeconds(20)), r => r.IsTransaction);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Entries.AnswerAsync(Store(), Entries.Opening("busy")));
        Assert.Equal(TimeSpan.FromSeconds(20), StorageFault.Of(failure, default)?.RetryAfter);
        _proxy.Heal();

        _answers["busy"] = await Entries.AnswerAsync(Store(), Entries.Opening("busy"));
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_transaction_that_arrives_after_its_number_was_given_to_another_is_not_taken()
    {
        await RequestsOfOneAsync();
        var late = _proxy.Inject(new Fault.Delayed(), r => r.IsTransaction && r.Names(_tables.Prefix + "Cases"), times: 1);
        var slow = Entries.AnswerAsync(Store(), Entries.Opening("slow"));
        await late.Struck;

        _answers["quick"] = await Entries.AnswerAsync(Store(), Entries.Opening("quick"));
        Assert.Null(await Store().FindAnswerAsync("clerk", "slow", default));
        late.LetGo();
        _answers["slow"] = await slow;
        Assert.Equal(["ALM-M-2026-000003", "ALM-M-2026-000004"], [_answers["quick"], _answers["slow"]]);
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_transaction_that_arrives_after_its_caller_has_gone_is_found_by_its_key()
    {
        await RequestsOfOneAsync();
        var late = _proxy.Inject(new Fault.Delayed(), r => r.IsTransaction && r.Names(_tables.Prefix + "Cases"), times: 1);
        await Assert.ThrowsAnyAsync<Exception>(() => Entries.AnswerAsync(Store(patience: ProxiedStorage.Soon), Entries.Opening("slow")));
        await late.Struck;
        late.LetGo();
        await late.Arrived;

        _answers["slow"] = (await Store().FindAnswerAsync("clerk", "slow", default))!.Body;
        Assert.Equal(_answers["slow"], await Entries.AnswerAsync(Store(), Entries.Opening("slow")));
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_silent_storage_is_given_up_and_the_key_finds_the_truth()
    {
        await RequestsOfOneAsync();
        foreach (var reached in (bool[])[true, false])
        {
            var key = $"silent {reached}";
            var silence = _proxy.Inject(new Fault.Silence(reached), r => r.IsTransaction && r.Names(_tables.Prefix + "Cases"));
            var failure = await Assert.ThrowsAnyAsync<Exception>(
                () => Entries.AnswerAsync(Store(retries: 1, patience: ProxiedStorage.Soon), Entries.Opening(key)));
            Assert.Equal(StorageFaultKind.Unavailable, StorageFault.Of(failure, default)?.Kind);
            Assert.Equal(2, silence.Hits);
            _proxy.Heal();
            _answers[key] = await Entries.AnswerAsync(Store(), Entries.Opening(key));
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Fact]
    public async Task A_clock_sixteen_minutes_off_stops_the_office_and_loses_nothing()
    {
        await RequestsOfOneAsync();
        _proxy.ClockAhead = TimeSpan.FromMinutes(-16);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Entries.AnswerAsync(Store(retries: 3), Entries.Opening("skewed")));
        Assert.Equal(StorageFaultKind.ClockSkew, StorageFault.Of(failure, TimeProvider.System.GetUtcNow())?.Kind);

        _proxy.ClockAhead = TimeSpan.Zero;
        _answers["skewed"] = await Entries.AnswerAsync(Store(), Entries.Opening("skewed"));
        await Entries.AreWholeAsync(_tables, _answers);
    }

    private AzureCaseStore Store(int retries = 0, TimeSpan? patience = null) => new(_tables.Open(retries, patience));

    /// <summary>A first commit, which makes the tables; then one that is counted.</summary>
    /// <returns>How many requests a commit takes in a process that has opened its tables.</returns>
    private async Task<int> RequestsOfOneAsync()
    {
        var store = Store();
        _answers["first"] = await Entries.AnswerAsync(store, Entries.Opening("first"));
        _proxy.Forget();
        _answers["second"] = await Entries.AnswerAsync(store, Entries.Opening("second"));
        return _proxy.Requests.Count;
    }

    /// <summary>Opens the tables, so that every later commit takes as many requests.</summary>
    private async Task WarmAsync(AzureCaseStore store) => _answers["warm"] = await Entries.AnswerAsync(store, Entries.Opening("warm"));
}
