using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Entries of one journal, each with an idempotency key, and what must hold of them whatever went wrong.</summary>
internal static class Entries
{
    public static readonly Journal Book = new("ALM-M", 2026);

    private static readonly ActorStamp Clerk = new("a.clerk", "Әлия Ғалымқызы", "Бас маман");

    /// <summary>Opens a case under the next number; its one event is chained.</summary>
    public static CommitRequest Opening(string key) => new(null, 0, [Book], KeyOf(key), taken => Commit(WrittenCase.NumberIn(Book, taken[0]), 0, "", key));

    /// <summary>Adds an event to a case.</summary>
    public static CommitRequest Adding(string caseNumber, long version, string lastHash, string key) =>
        new(caseNumber, version, [], KeyOf(key), _ => Commit(caseNumber, version, lastHash, key));

    /// <summary>Asks until there is an answer, as a caller with the same key does.</summary>
    /// <returns>The number of the case that the answer tells.</returns>
    public static async Task<string> AnswerAsync(ICaseStore store, CommitRequest request) => await store.CommitAsync(request, default) switch
    {
        CommitResult.Done done => done.Commit.Answer,
        CommitResult.Repeated repeated => repeated.Answer.Body,
        _ => throw new InvalidOperationException("a conflict where nobody else writes"),
    };

    /// <summary>
    /// Every key is there once and nothing else, the numbers have no gap, every chain is whole, the list has every case once, and nothing is left to be done.
    /// </summary>
    /// <param name="answers">What each key was answered with, by key.</param>
    public static async Task AreWholeAsync(FaultyTables tables, IReadOnlyDictionary<string, string> answers)
    {
        var store = new AzureCaseStore(tables.OpenDirectly());
        await store.DueAsync(WrittenCase.Monday + Duration.FromDays(1), 1000, default);
        Assert.Empty(await tables.Table(TableName.Outbox).QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync());

        var numbers = answers.Values.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => WrittenCase.NumberIn(Book, n)), numbers);
        foreach (var number in numbers)
        {
            var events = await store.LoadAsync(number, default);
            Assert.Null(EventChain.FirstFault(events));
            Assert.Equal(
                answers.Where(a => a.Value == number).Select(a => a.Key).Order(StringComparer.Ordinal),
                events.Select(e => e.CommandId).Order(StringComparer.Ordinal));
        }

        Assert.Equal(numbers, await ListedAsync(store));
        Assert.Equal(WrittenCase.NumberIn(Book, numbers.Count + 1), await AnswerAsync(store, Opening("the next")));
    }

    /// <summary>The work list, by number.</summary>
    public static async Task<List<string>> ListedAsync(ICaseStore store)
    {
        var page = await store.ListAsync(new CaseQuery(WrittenCase.Office, null, null, null, null, 1, 1000), default);
        return [.. page.Cases.Select(c => c.CaseNumber).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a rebuild makes of a case.</summary>
    public static CaseRow RowOf(ImmutableArray<RecordedEvent> events) => WrittenCase.Row(events[0].CaseNumber) with
    {
        NextWake = WrittenCase.Monday, Due = "intake", DueOn = new LocalDate(2026, 3, 2).PlusDays(events.Length),
    };

    private static AnswerKey KeyOf(string key) => new("clerk", key, string.Create(CultureInfo.InvariantCulture, $"hash of {key}"));

    private static CaseCommit Commit(string caseNumber, long version, string lastHash, string key)
    {
        var events = EventChain.Append(caseNumber, version, lastHash, ["{}"], WrittenCase.Monday + Duration.FromSeconds(version), key, Clerk, "office");
        var row = WrittenCase.Row(caseNumber) with { NextWake = WrittenCase.Monday, Due = "intake", DueOn = new LocalDate(2026, 3, 3).PlusDays((int)version) };
        return new CaseCommit(caseNumber, events, row, caseNumber);
    }
}
