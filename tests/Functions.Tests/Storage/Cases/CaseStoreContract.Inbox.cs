using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task A_note_is_kept_once_and_as_it_was_first()
    {
        var store = Open();
        var note = Note("1");
        await store.AddNotesAsync([note, Note("2")], default);
        await store.AddNotesAsync([note with { Urgency = Urgency.Overdue }, Note("3")], default);

        Assert.Equal([note, Note("2"), Note("3")], (await store.InboxAsync(Office, [Role.Specialist], default)).AsEnumerable());
    }

    [Fact]
    public async Task No_notes_at_all_are_no_trouble()
    {
        var store = Open();
        await store.AddNotesAsync([], default);
        Assert.Empty(await store.InboxAsync(Office, [Role.Specialist], default));
    }

    [Fact]
    public async Task An_inbox_holds_the_notes_of_its_roles_and_office()
    {
        var store = Open();
        await store.AddNotesAsync(
            [Note("1"), Note("2") with { Role = Role.SectionHead }, Note("3") with { Role = Role.Head }, Note("4") with { Office = "astana" }], default);

        Assert.Equal(["1"], await KeysAsync(store, Role.Specialist));
        Assert.Equal(["2", "3"], await KeysAsync(store, Role.SectionHead, Role.Head, Role.Lawyer));
        Assert.Empty(await KeysAsync(store));
        Assert.Equal("4", Assert.Single(await store.InboxAsync("astana", [Role.Specialist], default)).Key);
    }

    [Fact]
    public async Task The_newest_morning_comes_first_and_within_it_what_is_due_soonest()
    {
        var store = Open();
        await store.AddNotesAsync(
            [
                Note("d") with { DueOn = Day.PlusDays(3) },
                Note("c") with { CaseNumber = Another },
                Note("b"),
                Note("old") with { Morning = Day.PlusDays(-1), DueOn = Day.PlusDays(-9) },
                Note("new") with { Morning = Day.PlusDays(1), DueOn = Day.PlusDays(9) },
            ],
            default);

        Assert.Equal(["new", "b", "c", "d", "old"], await KeysAsync(store, Role.Specialist));
    }

    [Fact]
    public async Task An_inbox_shows_its_newest_five_hundred_however_many_others_have()
    {
        var store = Open();
        await store.AddNotesAsync([.. Enumerable.Range(0, 600).Select(n => Note($"own {n:D3}") with { Morning = Day.PlusDays(-n) })], default);
        await store.AddNotesAsync([.. Enumerable.Range(0, 600).Select(n => Note($"other {n}") with { Role = Role.Clerk, Morning = Day.PlusDays(1) })], default);

        Assert.Equal(Enumerable.Range(0, 500).Select(n => $"own {n:D3}"), await KeysAsync(store, Role.Specialist));
    }

    [Fact]
    public async Task Readings_of_a_case_are_kept_each_and_oldest_first()
    {
        var store = Open();
        await store.RecordReadAsync(Number, "a.clerk", Monday, default);
        await store.RecordReadAsync(Another, "a.clerk", Monday, default);
        await store.RecordReadAsync(Number, "b.specialist", Monday + Duration.FromNanoseconds(100), default);
        await store.RecordReadAsync(Number, "a.clerk", Monday + Duration.FromHours(1), default);

        Assert.Equal(
            [
                new CaseRead("a.clerk", Monday),
                new CaseRead("b.specialist", Monday + Duration.FromNanoseconds(100)),
                new CaseRead("a.clerk", Monday + Duration.FromHours(1)),
            ],
            (await store.ReadsAsync(Number, default)).AsEnumerable());
        Assert.Empty(await store.ReadsAsync("ALM-M-2026-000003", default));
    }

    private static InboxNote Note(string key) =>
        new(key, Office, Role.Specialist, Day, Number, "review", Day, Urgency.DueToday);

    private static async Task<IEnumerable<string>> KeysAsync(ICaseStore store, params Role[] roles) =>
        (await store.InboxAsync(Office, [.. roles], default)).Select(n => n.Key);
}
