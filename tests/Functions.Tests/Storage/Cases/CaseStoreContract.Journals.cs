using System.Collections.Immutable;
using MissionReg.Core.Journals;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private static readonly LocalDate SecondOfMarch = new(2026, 3, 2);

    [Fact]
    public async Task A_journal_is_in_the_order_of_its_days_then_of_its_hours_then_of_the_numbers()
    {
        var store = Open();
        await EnterAsync(store, 4, SecondOfMarch, Monday);
        await EnterAsync(store, 1, SecondOfMarch.PlusDays(1), Monday.Minus(Duration.FromHours(3)));
        await EnterAsync(store, 3, SecondOfMarch, Monday);
        await EnterAsync(store, 2, SecondOfMarch, Monday.Plus(Duration.FromMilliseconds(1)));
        await EnterAsync(store, 5, SecondOfMarch, Instant.FromUtc(2026, 3, 2, 4, 30, 15));

        Assert.Equal("5 3 4 2 1", await EnteredAsync(store, Query(0, 1)));
    }

    [Fact]
    public async Task What_was_entered_at_one_moment_is_in_the_order_of_the_numbers_of_the_journal_itself()
    {
        var store = Open();
        foreach (var (n, number) in new[] { (1, "C-2"), (2, "C-3"), (3, "C-1") })
            await PutAsync(store, Entered(n, SecondOfMarch, Monday, number));

        Assert.Equal("3 1 2", await EnteredAsync(store, Query(0, 0)));
    }

    [Fact]
    public async Task Both_ends_of_the_days_belong_to_a_journal()
    {
        var store = Open();
        for (var n = 1; n <= 5; n++)
            await EnterAsync(store, n, SecondOfMarch.PlusDays(n - 3), Monday);

        Assert.Equal("2 3 4", await EnteredAsync(store, Query(-1, 1)));
        Assert.Equal("3", await EnteredAsync(store, Query(0, 0)));
        Assert.Equal("", await EnteredAsync(store, Query(3, 9)));
    }

    [Fact]
    public async Task A_journal_has_only_what_its_place_entered_in_it()
    {
        var store = Open();
        await PutAsync(store, Unentered(1) with
        {
            Books =
            [
                new BookEntry(Book.Centre, "almaty-almaly", SecondOfMarch, Monday, "PSC-ALA1-2026-000001"),
                new BookEntry(Book.Incoming, Office, SecondOfMarch.PlusDays(1), Monday.Plus(Duration.FromDays(1)), NumberOf(1)),
            ],
        });
        await PutAsync(store, Unentered(2) with { Books = [new BookEntry(Book.Incoming, "astana-internal-policy", SecondOfMarch, Monday, NumberOf(2))] });
        await PutAsync(store, Unentered(3));

        Assert.Equal("1", await EnteredAsync(store, Query(0, 9)));
        Assert.Equal("1", await EnteredAsync(store, new BookQuery(Book.Centre, "almaty-almaly", SecondOfMarch, SecondOfMarch)));
        Assert.Equal("2", await EnteredAsync(store, Query(0, 9) with { Place = "astana-internal-policy" }));
        Assert.Equal("", await EnteredAsync(store, Query(0, 9) with { Book = Book.Issue }));
        Assert.Equal("", await EnteredAsync(store, Query(0, 9) with { Place = "almaty-almaly" }));
    }

    [Fact]
    public async Task A_journal_may_be_had_of_one_procedure_alone()
    {
        var store = Open();
        await EnterAsync(store, 1, SecondOfMarch, Monday);
        await PutAsync(store, Entered(2, SecondOfMarch, Monday) with { Procedure = "almaty-2011-group" });

        Assert.Equal("2", await EnteredAsync(store, Query(0, 0) with { Procedure = "almaty-2011-group" }));
        Assert.Equal("", await EnteredAsync(store, Query(0, 0) with { Procedure = "astana-2008-missionary" }));
        Assert.Equal("1 2", await EnteredAsync(store, Query(0, 0)));
    }

    [Fact]
    public async Task A_case_stands_once_in_a_journal_however_often_it_is_committed_and_is_there_after_a_restart()
    {
        var store = Open();
        await EnterAsync(store, 1, SecondOfMarch, Monday);
        for (var version = 1; version <= 3; version++)
            await DoneAsync(store, Request(NumberOf(1), version, row: Entered(1, SecondOfMarch, Monday)));

        Assert.Equal("1", await EnteredAsync(Reopen(), Query(0, 9)));
    }

    [Fact]
    public async Task Of_a_journal_that_was_read_every_case_tells_by_whom()
    {
        var store = Open();
        ImmutableArray<string> numbers = [.. Enumerable.Range(1, 1200).Select(NumberOf)];

        await store.RecordReadsAsync(numbers, "a.clerk", Monday, default);
        await store.RecordReadsAsync([], "a.clerk", Monday, default);
        await store.RecordReadAsync(numbers[7], "b.head", Monday + Duration.FromMilliseconds(1), default);

        Assert.Equal([new CaseRead("a.clerk", Monday), new CaseRead("b.head", Monday + Duration.FromMilliseconds(1))], (await store.ReadsAsync(numbers[7], default)).AsEnumerable());
        Assert.Equal([new CaseRead("a.clerk", Monday)], (await Reopen().ReadsAsync(numbers[^1], default)).AsEnumerable());
    }

    private static BookQuery Query(int from, int to) => new(Book.Incoming, Office, SecondOfMarch.PlusDays(from), SecondOfMarch.PlusDays(to));

    private static string NumberOf(int ordinal) => $"ALM-M-2026-{ordinal:D6}";

    private static CaseRow Unentered(int ordinal) => Row(NumberOf(ordinal));

    private static CaseRow Entered(int ordinal, LocalDate day, Instant at, string? number = null) =>
        Unentered(ordinal) with { Books = [new BookEntry(Book.Incoming, Office, day, at, number ?? NumberOf(ordinal))] };

    private static Task<CaseCommit> EnterAsync(ICaseStore store, int ordinal, LocalDate day, Instant at) => PutAsync(store, Entered(ordinal, day, at));

    /// <returns>The ordinals.</returns>
    private static async Task<string> EnteredAsync(ICaseStore store, BookQuery query) =>
        string.Join(' ', (await store.EnteredAsync(query, default)).Select(number => number[^1]));
}
