using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Transfer;

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
