using System.Text;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private static readonly LocalDate Day = new(2026, 3, 12);

    [Fact]
    public async Task Cases_are_due_from_the_instant_itself_and_earliest_first()
    {
        var store = Open();
        var at = Instant.FromUtc(2026, 3, 12, 19, 0);
        await PutAsync(store, Row("C") with { NextWake = at });
        await PutAsync(store, Row("A") with { NextWake = at });
        await PutAsync(store, Row("B") with { NextWake = at - Duration.FromDays(1) });
        await PutAsync(store, Row("D") with { NextWake = at + Duration.FromMilliseconds(1) });
        await PutAsync(store, Row("E"));

        Assert.Equal(["B"], (await store.DueAsync(at - Duration.FromMilliseconds(1), 10, default)).AsEnumerable());
        Assert.Equal(["B", "A", "C"], (await store.DueAsync(at, 10, default)).AsEnumerable());
        Assert.Equal(["B", "A"], (await store.DueAsync(at, 2, default)).AsEnumerable());
        Assert.Empty(await store.DueAsync(Instant.FromUtc(2026, 1, 1, 0, 0), 10, default));
    }

    [Fact]
    public async Task A_case_with_nothing_left_to_wait_for_is_due_no_more()
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { NextWake = Monday });
        await DoneAsync(store, Request(Number, 1, row: Row(Number)));
        Assert.Empty(await store.DueAsync(Monday + Duration.FromDays(10_000), 10, default));
    }

    [Fact]
    public async Task The_work_list_shows_what_is_due_soonest_first_and_what_is_not_due_last()
    {
        var store = Open();
        await PutAsync(store, Row("A"));
        await PutAsync(store, Row("B") with { Due = "term", DueOn = Day });
        await PutAsync(store, Row("C") with { Due = "review", DueOn = Day.PlusDays(-1) });
        await PutAsync(store, Row("D") with { Due = "hold", DueOn = new LocalDate(2027, 1, 4) });
        await PutAsync(store, Row("0") with { Due = "term", DueOn = Day });

        Assert.Equal(["C", "0", "B", "D", "A"], await NumbersAsync(store, new CaseQuery(Office, null, null, null, null, 1)));
    }

    [Fact]
    public async Task The_work_list_shows_a_case_as_its_last_commit_left_it()
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { Due = "intake", DueOn = Day });
        var later = Row(Number) with { Status = CaseStatus.Registered, Applicant = "Өзге", Due = "review", DueOn = Day.PlusDays(5), NextWake = Monday.Plus(Duration.Zero) };
        await DoneAsync(store, Request(Number, 1, row: later));

        Assert.Equal(later with { NextWake = null }, await SingleAsync(store) with { NextWake = null });
        Assert.Empty(await NumbersAsync(store, new CaseQuery(Office, null, null, null, "фризен", 1)));
    }

    [Fact]
    public async Task The_work_list_keeps_to_what_was_asked_for()
    {
        var store = Open();
        await PutAsync(store, Row("A") with { Status = CaseStatus.Drafted, DueOn = Day });
        await PutAsync(store, Row("B") with { Status = CaseStatus.Drafted, DueOn = Day.PlusDays(1) });
        await PutAsync(store, Row("C") with { Procedure = "astana-2008", DueOn = Day });
        await PutAsync(store, Row("D"));

        Assert.Equal(["A", "B"], await NumbersAsync(store, new CaseQuery(Office, CaseStatus.Drafted, null, null, null, 1)));
        Assert.Equal(["C"], await NumbersAsync(store, new CaseQuery(Office, null, "astana-2008", null, null, 1)));
        Assert.Equal(["A", "C"], await NumbersAsync(store, new CaseQuery(Office, null, null, Day, null, 1)));
        Assert.Equal(["A"], await NumbersAsync(store, new CaseQuery(Office, CaseStatus.Drafted, "almaty-2011-missionary", Day, "фризен", 1)));
        Assert.Empty(await NumbersAsync(store, new CaseQuery(Office, CaseStatus.Collected, null, null, null, 1)));
    }

    [Fact]
    public async Task One_office_does_not_see_another_s_cases()
    {
        var store = Open();
        await PutAsync(store, Row("A"));
        await PutAsync(store, Row("B") with { Office = "astana-internal-policy" });

        Assert.Equal(["A"], await NumbersAsync(store, new CaseQuery(Office, null, null, null, null, 1)));
        Assert.Equal(["B"], await NumbersAsync(store, new CaseQuery("astana-internal-policy", null, null, null, "фризен", 1)));
        Assert.Empty(await NumbersAsync(store, new CaseQuery("", null, null, null, null, 1)));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_an_overlap()
    {
        var store = Open();
        foreach (var n in Enumerable.Range(1, 7).Reverse())
            await PutAsync(store, Row($"N{n}") with { DueOn = n % 2 == 0 ? Day : null });

        var pages = new List<CasePage>();
        for (var page = 1; page <= 4; page++)
            pages.Add(await store.ListAsync(new CaseQuery(Office, null, null, null, null, page, 3), default));

        Assert.Equal(["N2", "N4", "N6", "N1", "N3", "N5", "N7"], pages.SelectMany(p => p.Cases).Select(r => r.CaseNumber));
        Assert.Equal([(1, true), (2, true), (3, false), (4, false)], pages.Select(p => (p.Page, p.More)));
    }

    [Fact]
    public async Task A_page_that_is_just_full_is_the_last()
    {
        var store = Open();
        foreach (var n in Enumerable.Range(1, 3))
            await PutAsync(store, Row($"N{n}"));
        Assert.False((await store.ListAsync(new CaseQuery(Office, null, null, null, null, 1, 3), default)).More);
    }

    [Theory]
    [InlineData("Әлия Ғани Қыдыр Таңат Өмір Ұлан Үміт Һарун Ілияс", "әлия ғани қыдыр таңат өмір ұлан үміт һарун ілияс")]
    [InlineData("әлия ғани қыдыр таңат өмір ұлан үміт һарун ілияс", "ӘЛИЯ ҒАНИ ҚЫДЫР ТАҢАТ ӨМІР ҰЛАН ҮМІТ ҺАРУН ІЛИЯС")]
    [InlineData("Йозеф Ёлкин", "йозеф ёлкин")]
    [InlineData("José Müller", "JOSÉ MÜLLER")]
    public async Task Applicants_are_found_in_any_case_and_any_composition(string name, string asked)
    {
        foreach (var (kept, given) in ((NormalizationForm, NormalizationForm)[])
            [(NormalizationForm.FormC, NormalizationForm.FormD), (NormalizationForm.FormD, NormalizationForm.FormC)])
        {
            var number = $"ALM-{kept}";
            var store = Open();
            await PutAsync(store, Row(number) with { Office = number, Applicant = name.Normalize(kept) });
            Assert.Equal([number], await NumbersAsync(store, new CaseQuery(number, null, null, null, asked.Normalize(given), 1)));
            Assert.Equal([number], await NumbersAsync(store, new CaseQuery(number, null, null, null, asked.Split(' ')[1][..3].Normalize(given), 1)));
        }
    }

    [Theory]
    [InlineData("Ілияс", "илияс")]
    [InlineData("Ғалым", "галым")]
    [InlineData("Қанат", "канат")]
    [InlineData("Әлия", "алия")]
    [InlineData("Таңат", "танат")]
    [InlineData("Өмір", "омир")]
    [InlineData("Ұлан Үміт", "умит улан")]
    [InlineData("Һарун", "харун")]
    [InlineData("Қанат", "Қaнaт")]
    [InlineData("ИВAHOB", "иванов")]
    public async Task Applicants_are_found_in_Kazakh_Russian_and_mixed_letters(string kept, string asked)
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { Applicant = $"Фризен {kept}" });
        await PutAsync(store, Row(Another));
        Assert.Equal([Number], await NumbersAsync(store, new CaseQuery(Office, null, null, null, asked, 1)));
    }

    [Theory]
    [InlineData("петер фризен", true)]
    [InlineData("фри ио пет", true)]
    [InlineData("ризен", false)]
    [InlineData("фризен петровна", false)]
    public async Task Every_word_asked_for_begins_a_word_of_the_name(string asked, bool found)
    {
        var store = Open();
        await PutAsync(store, Row(Number));
        Assert.Equal(found ? [Number] : [], await NumbersAsync(store, new CaseQuery(Office, null, null, null, asked, 1)));
    }

    [Fact]
    public async Task A_centre_finds_by_name_what_it_accepted()
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { Centre = "almaty-01" });
        await PutAsync(store, Row(Another));
        Assert.Equal([Number], await NumbersAsync(store, new CaseQuery("almaty-01", null, null, null, "фризен", 1)));
        Assert.Equal([Number, Another], await NumbersAsync(store, new CaseQuery(Office, null, null, null, "фризен", 1)));
    }

    [Theory]
    [InlineData("000001", true)]
    [InlineData("alm-m-2026", true)]
    [InlineData("2026 0000", true)]
    [InlineData("01", false)]
    [InlineData("9%", false)]
    [InlineData("алм_м", false)]
    [InlineData("' OR 1=1 --", false)]
    [InlineData("\"фризен\" *", true)]
    [InlineData("*", true)]
    public async Task Case_numbers_are_found_by_their_parts_and_signs_mean_nothing(string asked, bool found)
    {
        var store = Open();
        await PutAsync(store, Row(Number));
        Assert.Equal(found ? [Number] : [], await NumbersAsync(store, new CaseQuery(Office, null, null, null, asked, 1)));
    }

    [Fact]
    public async Task A_case_is_found_by_the_number_of_its_paper()
    {
        var store = Open();
        await PutAsync(store, Row(Number));
        await PutAsync(store, Row(Another) with { PaperNumber = "ALM-MC-2026-000001" });

        Assert.Equal(Another, await store.FindByPaperAsync("ALM-MC-2026-000001", default));
        Assert.Null(await store.FindByPaperAsync("ALM-MC-2026-000002", default));
        Assert.Null(await store.FindByPaperAsync("", default));
    }

    [Fact]
    public async Task A_paper_s_number_given_twice_fails_and_takes_no_case_from_the_work_list()
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { PaperNumber = "ALM-MC-2026-000001" });
        await PutAsync(store, Row(Another));

        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(
            Request(Another, 1, row: Row(Another) with { PaperNumber = "ALM-MC-2026-000001" }), default));

        Assert.Equal(Number, await store.FindByPaperAsync("ALM-MC-2026-000001", default));
        Assert.Equal([Number, Another], await NumbersAsync(store, new CaseQuery(Office, null, null, null, null, 1)));
    }

    private static Task<CaseCommit> PutAsync(ICaseStore store, CaseRow row) => DoneAsync(store, Request(row.CaseNumber, 0, row: row));

    private static async Task<IEnumerable<string>> NumbersAsync(ICaseStore store, CaseQuery query) =>
        (await store.ListAsync(query, default)).Cases.Select(r => r.CaseNumber);
}
