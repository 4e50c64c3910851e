using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>From one data folder into another: what is the same for whatever two storages.</summary>
public sealed class MigrationTests(PastWeek week) : IClassFixture<PastWeek>, IDisposable
{
    private readonly Installation source = week.Open();
    private readonly Installation target = Installation.Embedded();

    public void Dispose()
    {
        source.Dispose();
        target.Dispose();
    }

    [Fact]
    public async Task Something_of_every_kind_is_copied_and_nothing_a_second_time()
    {
        var first = (await source.MigrateToAsync(target)).Is(0);
        Assert.Equal([.. TransferKind.All.Select(k => k.Name), "documents"], first.Counts.Keys);
        Assert.All(first.Counts, kind => Assert.True(kind.Value > 0, $"the history has no {kind.Key}"));
        Assert.Equal(first.Counts, first.Copied);
        Assert.Equal(await source.LinesAsync(), await target.LinesAsync());

        var second = (await source.MigrateToAsync(target)).Is(0);
        Assert.Equal(first.Counts, second.Counts);
        Assert.All(second.Copied.Values, copied => Assert.Equal(0, copied));
    }

    [Fact]
    public async Task What_is_derived_is_made_anew()
    {
        (await source.MigrateToAsync(target)).Is(0);
        foreach (var table in (string[])["cases", "register", "terms", "books", "manifests", "manifest_holds"])
        {
            Assert.Equal(Table(source, table), Table(target, table));
        }
    }

    [Fact]
    public async Task A_source_that_went_on_is_caught_up_with()
    {
        (await source.MigrateToAsync(target)).Is(0);
        var number = await week.Town.Office.CaseAsync(CaseStatus.UnderReview);
        await week.Town.Office.AdvanceAsync("2026-03-10 12:46");

        var again = (await source.MigrateToAsync(target)).Is(0);
        Assert.Equal((1, 1), (again.Copied["cases"], again.Copied["journals"]));
        await week.Town.Office.BringAsync(number, CaseStatus.Ready);
        await week.Town.Office.AdvanceAsync("2026-03-10 12:47");
        again = (await source.MigrateToAsync(target)).Is(0);

        Assert.Equal(1, again.Copied["cases"]);
        Assert.Equal(await source.LinesAsync(), await target.LinesAsync());
        Assert.Equal(Table(source, "cases"), Table(target, "cases"));
    }

    [Fact]
    public async Task A_document_that_the_source_moved_to_its_case_since_is_moved_in_the_target()
    {
        using var other = Installation.Embedded();
        (await source.MigrateToAsync(other)).Is(0);
        var staged = Assert.IsType<StagingResult.Staged>(await other.Of<IDocumentStore>().StageAsync(new MemoryStream([1, 2, 3]), 3)).Document;
        var incoming = $"incoming/0123/passport/{staged.Sha256}";
        await other.Of<IDocumentStore>().CommitAsync(staged, incoming);
        (await other.MigrateToAsync(target)).Is(0);

        await other.Of<IDocumentStore>().MoveAsync(incoming, $"documents/ALM-M-2026-000001/passport/{staged.Sha256}");
        (await other.MigrateToAsync(target)).Is(0);

        Assert.False(await target.Of<IDocumentStore>().ExistsAsync(incoming));
        Assert.True(await target.Of<IDocumentStore>().ExistsAsync($"documents/ALM-M-2026-000001/passport/{staged.Sha256}"));
    }

    [Fact]
    public async Task Files_that_were_dropped_and_not_taken_in_are_told_and_left()
    {
        Assert.DoesNotContain("drop folder", (await source.MigrateToAsync(target)).Is(0).Output, StringComparison.Ordinal);
        var file = Path.Combine(week.Town.Office.DataFolder, "intake", ".unfinished scan.pdf");
        await File.WriteAllTextAsync(file, "a scan");
        var told = (await source.MigrateToAsync(target)).Is(0);
        File.Delete(file);
        Assert.Contains("1 files in the drop folder", told.Output, StringComparison.Ordinal);
        Assert.Empty(await target.Of<IDocumentStore>().ListAsync("intake/").ToListAsync());
    }

    private static List<string> Table(Installation installation, string name) => installation.Database.ReadAsync(
        c => Rows.Query(c, r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "" : r.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{r.GetValue(i)}")), $"SELECT * FROM {name} ORDER BY 1, 2"),
        default).Result;
}
