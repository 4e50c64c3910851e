using System.Collections.Concurrent;
using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private static readonly Journal[] Journals =
        [new("ALM-M", 2026), new("ALM-M", 2027), new("ALM-MC", 2026), new("ALM-M-R", 2026)];

    [Fact]
    public async Task A_journal_begins_with_1_in_each_year()
    {
        var store = Open();
        var numbers = new List<string>();
        foreach (var journal in (Journal[])[Journals[0], Journals[0], Journals[1], Journals[2], Journals[0], Journals[1]])
            numbers.Add((await DoneAsync(store, Numbered(journal))).CaseNumber);

        Assert.Equal(
            ["ALM-M-2026-000001", "ALM-M-2026-000002", "ALM-M-2027-000001", "ALM-MC-2026-000001", "ALM-M-2026-000003", "ALM-M-2027-000002"], numbers);
    }

    [Fact]
    public async Task A_commit_without_a_journal_is_given_no_number()
    {
        ImmutableArray<int> given = [-1];
        await DoneAsync(Open(), new CommitRequest(null, 0, [], null, taken =>
        {
            given = taken;
            return Commit(Number, 0);
        }));
        Assert.Empty(given);
    }

    [Fact]
    public async Task A_commit_takes_a_number_of_each_journal_it_names()
    {
        var store = Open();
        await DoneAsync(store, Numbered(Journals[0]));
        ImmutableArray<int> given = [];
        await DoneAsync(store, new CommitRequest(null, 0, [Journals[0], Journals[2]], null, taken =>
        {
            given = taken;
            return Commit(NumberIn(Journals[0], taken[0]), 0);
        }));
        Assert.Equal([2, 1], given.AsEnumerable());
    }

    [Fact]
    public async Task A_number_whose_commit_fails_is_given_to_the_next()
    {
        var store = Open();
        var journal = Journals[2];
        await DoneAsync(store, Request(Number, 0));
        await Assert.ThrowsAsync<FormatException>(() => store.CommitAsync(new CommitRequest(Number, 1, [journal], null, _ => throw new FormatException("no wording")), default));
        Assert.IsType<CommitResult.Conflict>(await store.CommitAsync(new CommitRequest(Number, 7, [journal], null, _ => Commit(Number, 7)), default));

        Assert.Equal("ALM-MC-2026-000001", (await DoneAsync(store, Numbered(journal))).CaseNumber);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Numbers_have_no_gap_whatever_fails_beside_them(int seed)
    {
        const int writers = 16;
        var store = Open();
        foreach (var journal in Journals)
            await DoneAsync(store, Request(Shared(journal), 0));

        var taken = new ConcurrentBag<(Journal Journal, int Ordinal)>();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(() => WriteAsync(store, new Random((seed * writers) + w), taken, Math.Max(3, Many / 500)))));

        foreach (var journal in Journals)
        {
            var ordinals = taken.Where(t => t.Journal == journal).Select(t => t.Ordinal).Order().ToArray();
            Assert.Equal(Enumerable.Range(1, ordinals.Length), ordinals);
            Assert.Equal(NumberIn(journal, ordinals.Length + 1), (await DoneAsync(store, Numbered(journal))).CaseNumber);
        }
    }

    /// <summary>Opens cases, adds numbered papers to a case that all writers share, and fails, in turn and by chance.</summary>
    private static async Task WriteAsync(ICaseStore store, Random random, ConcurrentBag<(Journal Journal, int Ordinal)> taken, int commits)
    {
        for (var n = 0; n < commits; n++)
        {
            var journal = Journals[random.Next(Journals.Length)];
            var (shared, fails) = (random.Next(2) == 0, random.Next(3) == 0);
            var version = shared ? (await store.LoadAsync(Shared(journal), default)).Length : 0;
            var request = new CommitRequest(shared ? Shared(journal) : null, version, [journal], null, numbers => fails
                ? throw new FormatException("no wording")
                : Commit(shared ? Shared(journal) : NumberIn(journal, numbers[0]), version) with { Answer = $"{numbers[0]}" });
            try
            {
                if (await store.CommitAsync(request, default) is CommitResult.Done done)
                    taken.Add((journal, int.Parse(done.Commit.Answer, System.Globalization.CultureInfo.InvariantCulture)));
            }
            catch (FormatException)
            {
                Assert.True(fails);
            }
        }
    }

    private static string Shared(Journal journal) => $"SHARED-{journal.Id}-{journal.Year}";
}
