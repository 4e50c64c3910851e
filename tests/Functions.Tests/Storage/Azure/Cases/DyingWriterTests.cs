using System.Collections.Concurrent;
using System.Collections.Immutable;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>Whatever step a writer dies at, the commit is there whole or not at all, no number is lost, and the next can go on.</summary>
public sealed class DyingWriterTests : IAsyncLifetime
{
    private static readonly Journal Incoming = new("ALM-M", 2026);
    private static readonly Journal Issue = new("ALM-MC", 2026);

    private readonly TestTables _tables = new();
    private readonly Fuses _fuses = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Theory]
    [InlineData(Breakage.BeforeSending)]
    [InlineData(Breakage.AfterSending)]
    [InlineData(Breakage.AnswerLost)]
    public async Task A_case_is_opened_whole_or_not_at_all(Breakage breakage)
    {
        var (mortal, other) = (Open(mortal: true), Open());
        await mortal.CommitAsync(Opening(null), default);
        await other.CommitAsync(Opening(null), default);
        var expected = 2;
        for (var (request, blown) = (0, true); blown; request++)
        {
            var key = new AnswerKey("who", $"key {request}", "hash");
            (var first, blown) = await _fuses.RunAsync(request, breakage, () => mortal.CommitAsync(Opening(key), default));
            Assert.IsType<CommitResult.Done>(await other.CommitAsync(Opening(null), default));
            var number = Number(await other.CommitAsync(Opening(key), default));

            Assert.True(first is null || Number(first) == number, $"answered twice after request {request}");
            Assert.True(breakage is not Breakage.AnswerLost || first is CommitResult.Done, $"failed at request {request}");
            Assert.Equal(number, (await other.FindAnswerAsync(key.Scope, key.Key, default))!.CaseNumber);
            Assert.Contains((await other.ListAsync(new CaseQuery(Office, null, null, null, null, 1, 1000), default)).Cases, row => row.CaseNumber == number);
            expected += 2;
        }

        await HoldsAsync(expected);
    }

    [Theory]
    [InlineData(Breakage.BeforeSending)]
    [InlineData(Breakage.AfterSending)]
    [InlineData(Breakage.AnswerLost)]
    public async Task A_case_goes_on_whole_or_not_at_all(Breakage breakage)
    {
        var (mortal, other) = (Open(mortal: true), Open());
        await mortal.CommitAsync(Opening(null), default);
        var cases = 1;
        for (var (request, blown) = (0, true); blown; request++)
        {
            var number = Number(await other.CommitAsync(Opening(null), default));
            cases++;
            var later = Request(number, 1, row: Row(number) with { Applicant = "Өзге", PaperNumber = Issue.Number(cases), NextWake = Monday }, key: new AnswerKey("who", number, "hash"));
            (var first, blown) = await _fuses.RunAsync(request, breakage, () => mortal.CommitAsync(later, default));
            var second = await other.CommitAsync(later, default);

            Assert.True(first is null ? second is not CommitResult.Conflict : second is CommitResult.Repeated, $"request {request}: {first}, then {second}");
            Assert.Equal(2, (await other.LoadAsync(number, default)).Length);
        }

        await HoldsAsync(cases);
        Assert.Equal(cases - 1, (await Open().ListAsync(new CaseQuery(Office, null, null, null, "өзге", 1, 100), default)).Cases.Length);
        Assert.Single((await Open().ListAsync(new CaseQuery(Office, null, null, null, "фризен", 1, 100), default)).Cases);
    }

    [Fact]
    public async Task Numbers_have_no_gap_although_many_write_in_two_processes_and_some_die()
    {
        const int Writers = 10;
        const int Each = 4;
        ICaseStore[] processes = [Open(mortal: true, pause: 0.2), Open(mortal: true, pause: 0.2)];
        var numbers = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            for (var n = 0; n < Each; n++)
            {
                var key = new AnswerKey("who", $"{writer}/{n}", "hash");
                CommitResult? result = null;
                while (result is null)
                {
                    (result, _) = await _fuses.RunAsync(
                        random.Next(45), (Breakage)random.Next(2), () => processes[writer % 2].CommitAsync(Opening(key), default));
                }

                numbers.Add(Number(result));
            }
        })));

        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(Incoming.Number), numbers.Order(StringComparer.Ordinal));
        await HoldsAsync(Writers * Each);
    }

    private static string Number(CommitResult? result) => result switch
    {
        CommitResult.Done done => done.Commit.CaseNumber,
        CommitResult.Repeated repeated => repeated.Answer.CaseNumber,
        _ => throw new InvalidOperationException($"{result}"),
    };

    private static CommitRequest Opening(AnswerKey? key) => new(null, 0, [Incoming, Issue], key, taken =>
    {
        var number = Incoming.Number(taken[0]);
        return Commit(number, 0, row: Row(number) with { PaperNumber = Issue.Number(taken[1]), NextWake = Monday });
    });

    /// <summary>These many cases are there, numbered in both journals without a gap, and each is found.</summary>
    private async Task HoldsAsync(int cases)
    {
        var store = Open();
        var numbers = Enumerable.Range(1, cases).Select(Incoming.Number).ToImmutableArray();
        Assert.Equal(numbers.AsEnumerable(), await store.DueAsync(Monday, 1000, default));
        var listed = (await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1, 1000), default)).Cases;
        Assert.Equal(numbers.AsEnumerable(), listed.Select(row => row.CaseNumber));
        Assert.Equal(Enumerable.Range(1, cases).Select(Issue.Number), listed.Select(row => row.PaperNumber!).Order(StringComparer.Ordinal));
        Assert.Equal(cases, (await Task.WhenAll(numbers.Select(n => store.LoadAsync(n, default)))).Count(events => events.Length is 1 or 2));
        Assert.Empty(await _tables.Client("Outbox").QueryAsync<global::Azure.Data.Tables.TableEntity>().ToListAsync());
    }

    private AzureCaseStore Open(bool mortal = false, double pause = 0) => new(_tables.Open(mortal ? _fuses.Policy : null, pause));
}
