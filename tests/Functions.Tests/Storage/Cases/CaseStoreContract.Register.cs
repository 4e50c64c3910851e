using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private static RegisterQuery All => new(Office, Day);

    [Fact]
    public async Task The_register_lists_names_in_the_order_of_the_Kazakh_alphabet_and_then_numbers()
    {
        var store = Open();
        string[] names = ["Яна", "Қанат", "Канат", "Ғалым", "Гүлнар", "Әлия", "Адам", "Smith", "Әлия"];
        foreach (var (n, name) in names.Index())
            await PutAsync(store, Registered(n, name));

        Assert.Equal(
            ["Smith 7", "Адам 6", "Әлия 5", "Әлия 8", "Гүлнар 4", "Ғалым 3", "Канат 2", "Қанат 1", "Яна 0"],
            (await store.SearchRegisterAsync(All, default)).Entries.Select(e => $"{e.Name} {e.Number[^1]}"));
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_written_and_as_its_last_commit_left_it()
    {
        var store = Open();
        var row = Registered(1, "Фризен Иоганн", e => e with
        {
            Denomination = "протестанттық", Association = "«Нұр»", Region = "Алматы", Citizenship = "Германия", ValidUntil = Day, EarlierNumber = "№ 5",
        });
        await PutAsync(store, row);
        await PutAsync(store, Row(Another));
        Assert.Equal([row.Entry!], (await store.SearchRegisterAsync(All, default)).Entries.AsEnumerable());

        var superseded = row.Entry! with { Name = "Өзге", Interrupted = RegistrationStanding.Superseded, SupersededBy = "ALM-MC-2026-000009" };
        await DoneAsync(store, Request(row.CaseNumber, 1, row: row with { Entry = superseded }));
        Assert.Equal([superseded], (await Reopen().SearchRegisterAsync(All, default)).Entries.AsEnumerable());
        Assert.Empty((await Open().SearchRegisterAsync(All with { Text = "фризен" }, default)).Entries);
    }

    [Theory]
    [InlineData(RegistrationStanding.InForce, "0 1 7")]
    [InlineData(RegistrationStanding.Expired, "2 4")]
    [InlineData(RegistrationStanding.Suspended, "3")]
    [InlineData(RegistrationStanding.Revoked, "5")]
    [InlineData(RegistrationStanding.Superseded, "6")]
    public async Task Standing_is_that_of_the_day(RegistrationStanding standing, string expected)
    {
        var store = Open();
        (LocalDate? Until, RegistrationStanding? Interrupted)[] entries =
        [
            (null, null), (Day, null), (Day.PlusDays(-1), null), (Day, RegistrationStanding.Suspended), (Day.PlusDays(-1), RegistrationStanding.Suspended),
            (Day.PlusDays(-1), RegistrationStanding.Revoked), (Day, RegistrationStanding.Superseded), (Day.PlusDays(1), null),
        ];
        foreach (var (n, (until, interrupted)) in entries.Index())
            await PutAsync(store, Registered(n, "Ли", e => e with { ValidUntil = until, Interrupted = interrupted }));

        var page = await store.SearchRegisterAsync(All with { Standing = standing }, default);
        Assert.Equal(expected, string.Join(' ', page.Entries.Select(e => e.Number[^1])));
        Assert.All(page.Entries, e => Assert.Equal(standing, e.Standing(Day)));
    }

    [Fact]
    public async Task The_register_keeps_to_what_was_asked_for()
    {
        var store = Open();
        await PutAsync(store, Registered(1, "Әлия", e => e with { Denomination = "Римская католическая", Region = "г. Алматы", ValidUntil = Day }));
        await PutAsync(store, Registered(2, "Борис", e => e with { Procedure = "almaty-2011-group", Association = "«Нұр» қауымы" }));
        await PutAsync(store, Registered(3, "Вера") is var other ? other with { Office = "astana", Entry = other.Entry! with { Office = "astana" } } : other);

        Assert.Equal("Әлия Борис", await NamesAsync(store, All));
        Assert.Equal("Борис", await NamesAsync(store, All with { Procedure = "almaty-2011-group" }));
        Assert.Equal("Әлия", await NamesAsync(store, All with { Denomination = "католич рим" }));
        Assert.Equal("", await NamesAsync(store, All with { Denomination = "толическая" }));
        Assert.Equal("Әлия", await NamesAsync(store, All with { Region = "АЛМАТЫ" }));
        Assert.Equal("Борис", await NamesAsync(store, All with { Association = "нур" }));
        Assert.Equal("", await NamesAsync(store, All with { ValidUntilBefore = Day }));
        Assert.Equal("Әлия", await NamesAsync(store, All with { ValidUntilBefore = Day.PlusDays(1) }));
        Assert.Equal("Борис", await NamesAsync(store, All with { Text = "alm-mc-2026-000002" }));
        Assert.Equal("Вера", await NamesAsync(store, All with { Office = "astana" }));
    }

    [Fact]
    public async Task Of_many_entries_a_search_finds_what_a_scan_of_all_finds()
    {
        const int Seed = 4491107;
        var random = new Random(Seed);
        var store = Open();
        string[] words = ["Әли", "Алия", "Құрман", "Курманов", "Ли", "Ким", "Өмір", "Омар", "О’Нил", "Smith", "Иванов", "ИBAHOB", "Ян", "Һарун", "Щёголь"];
        var rows = Enumerable.Range(0, Many).Select(n => Registered(
            n,
            string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)] + (random.Next(40) == 0 ? $" {n}" : ""))),
            e => e with
            {
                Region = random.Next(3) == 0 ? null : words[random.Next(words.Length)],
                ValidUntil = random.Next(4) == 0 ? null : Day.PlusDays(random.Next(-3, 3)),
                Interrupted = random.Next(6) == 0 ? (RegistrationStanding)random.Next(1, 4) : null,
            })).ToArray();
        await Task.WhenAll(rows.Select(row => PutAsync(store, row)));

        for (var i = 0; i < Math.Min(150, Many / 20); i++)
        {
            var query = All with
            {
                Text = random.Next(4) == 0 ? null : Asked(random, words),
                Region = random.Next(3) == 0 ? Asked(random, words) : null,
                Standing = random.Next(2) == 0 ? null : (RegistrationStanding)random.Next(5),
                Page = random.Next(1, 4),
                PageSize = 20,
            };
            var expected = rows.Select(r => r.Entry!).Where(e => IsAskedFor(e, query))
                .OrderBy(e => e.Name, KazakhOrder.Instance).ThenBy(e => e.Number, StringComparer.Ordinal).ToArray();
            var page = await store.SearchRegisterAsync(query, default);
            Assert.True(
                expected.Skip((query.Page - 1) * 20).Take(20).SequenceEqual(page.Entries) && page.More == expected.Length > query.Page * 20,
                $"seed {Seed}, search {i}: {query}");
        }
    }

    [Fact]
    public async Task Cases_of_a_person_are_found_by_any_of_the_keys_in_one_office_or_centre()
    {
        var store = Open();
        PersonKey iin = new(PersonKeyKind.Iin, "850315300125"), document = new(PersonKeyKind.Document, "n1 фризен"), birth = new(PersonKeyKind.NameAndBirth, "n1 фризен");
        await PutAsync(store, Row("B") with { Persons = [iin] });
        await PutAsync(store, Row("A") with { Persons = [iin, document] });
        await PutAsync(store, Row("C") with { Persons = [birth], Centre = "almaty-01" });
        await PutAsync(store, Row("D") with { Persons = [iin], Office = "astana" });
        await PutAsync(store, Row("E"));

        Assert.Equal(["A", "B"], (await store.FindByPersonAsync(Office, [iin], default)).AsEnumerable());
        Assert.Equal(["A"], (await store.FindByPersonAsync(Office, [document], default)).AsEnumerable());
        Assert.Equal(["A", "B", "C"], (await store.FindByPersonAsync(Office, [iin, document, birth], default)).AsEnumerable());
        Assert.Equal(["C"], (await store.FindByPersonAsync("almaty-01", [iin, document, birth], default)).AsEnumerable());
        Assert.Empty(await store.FindByPersonAsync(Office, [], default));

        await DoneAsync(store, Request("A", 1, row: Row("A") with { Persons = [document] }));
        Assert.Equal(["B"], (await store.FindByPersonAsync(Office, [iin], default)).AsEnumerable());
    }

    [Fact]
    public async Task What_is_derived_is_made_anew_from_the_events_of_each_case()
    {
        var store = Open();
        await DoneAsync(store, Request(Number, 0, events: 2));
        await PutAsync(store, Row(Another) with { Applicant = "Wrong", PaperNumber = "ALM-MC-2026-000001" });
        Assert.False(await store.MustRebuildAsync(default));

        Assert.Equal(2, await store.RebuildAsync(FromEvents, default));

        var rows = (await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1), default)).Cases;
        Assert.Equal([(Number, "2 events"), (Another, "1 events")], rows.Select(r => (r.CaseNumber, r.Applicant)));
        Assert.Null(await store.FindByPaperAsync("ALM-MC-2026-000001", default));
        Assert.Equal([Another], await NumbersAsync(store, new CaseQuery(Office, null, null, null, "1 events 2", 1)));
        Assert.Equal(2, (await store.LoadAsync(Number, default)).Length);
        await DoneAsync(store, Request(Number, 2));
        static CaseRow FromEvents(ImmutableArray<RecordedEvent> events) => Row(events[0].CaseNumber) with { Applicant = $"{events.Length} events" };
    }

    [Fact]
    public async Task When_one_case_cannot_be_made_anew_everything_stays_as_it_was()
    {
        var store = Open();
        await PutAsync(store, Registered(1, "Әлия"));
        await PutAsync(store, Row(Another));

        await Assert.ThrowsAsync<FormatException>(() => store.RebuildAsync(
            events => events[0].CaseNumber == Another ? throw new FormatException("no such procedure") : Row(events[0].CaseNumber), default));

        Assert.Equal("Әлия", await NamesAsync(store, All));
        Assert.Equal(2, (await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1), default)).Cases.Length);
    }

    private static string Asked(Random random, string[] words) => string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
        words[random.Next(words.Length)] is var word && random.Next(3) == 0 ? word[..random.Next(1, word.Length)] : random.Next(9) == 0 ? $"{random.Next(10_000)}" : word));

    private static bool IsAskedFor(RegisterEntry e, RegisterQuery query) =>
        SearchText.Matches(SearchText.Fold($"{e.Number}\n{e.Name}"), query.Text ?? "")
        && SearchText.Matches(SearchText.Fold(e.Region ?? ""), query.Region ?? "")
        && (query.Standing is null || query.Standing == e.Standing(query.Today));

    private static CaseRow Registered(int n, string name, Func<RegisterEntry, RegisterEntry>? change = null)
    {
        var entry = new RegisterEntry
        {
            Number = $"ALM-MC-2026-{n:D6}",
            CaseNumber = $"ALM-M-2026-{n:D6}",
            Office = Office,
            Procedure = "almaty-2011-missionary",
            ProcedureVersion = "2011-07-11.1",
            Kind = "registration",
            Name = name,
            SignedOn = new LocalDate(2026, 3, 2),
        };
        return Row(entry.CaseNumber) with { Applicant = name, PaperNumber = entry.Number, Entry = change is null ? entry : change(entry) };
    }

    private static async Task<string> NamesAsync(ICaseStore store, RegisterQuery query) =>
        string.Join(' ', (await store.SearchRegisterAsync(query, default)).Entries.Select(e => e.Name));
}
