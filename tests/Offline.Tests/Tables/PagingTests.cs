using Azure.Data.Tables;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class PagingTests
{
    private const string Nothing = """{"value":[]}""";
    private static readonly TableSharedKeyCredential Key = new("account", Convert.ToBase64String("key"u8));

    [Fact]
    public async Task Reading_goes_on_behind_pages_that_are_empty()
    {
        var transport = Of(
            Answer(200, Nothing, ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--")),
            Answer(200, Nothing, ("x-ms-continuation-NextPartitionKey", "1!8!0pjQtdC8")),
            Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}"""));

        var read = await Table(transport).QueryAsync<TableEntity>("PartitionKey ge 'a'").ToArrayAsync();

        Assert.Equal("r", Assert.Single(read).RowKey);
        Assert.Equal(
            [
                "?$filter=PartitionKey%20ge%20%27a%27",
                "?$filter=PartitionKey%20ge%20%27a%27&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21cg--",
                "?$filter=PartitionKey%20ge%20%27a%27&NextPartitionKey=1%218%210pjQtdC8",
            ],
            transport.Sent.Select(s => s.Uri.Query));
    }

    [Fact]
    public async Task Reading_resumes_at_a_page_that_was_kept_and_in_the_size_that_is_asked_for()
    {
        var transport = Of(Answer(200, Nothing));

        await foreach (var _ in Table(transport).QueryAsync<TableEntity>(maxPerPage: 7, select: ["RowKey", "N"]).AsPages("a b", 3))
        {
        }

        Assert.Equal("?$top=3&$select=RowKey%2CN&NextPartitionKey=a&NextRowKey=b", Assert.Single(transport.Sent).Uri.Query);
    }

    [Fact]
    public async Task Pages_of_the_emulator_hold_what_fits_and_lead_to_the_next()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.SubmitTransactionAsync(Enumerable.Range(0, 5).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p'ә", $"r{n}") { ["N"] = n })));

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().ToArrayAsync();
        var resumed = await table.QueryAsync<TableEntity>().AsPages(pages[0].ContinuationToken).ToArrayAsync();
        var some = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"p'ә"} and N ge {3}"), select: ["RowKey"]).ToArrayAsync();

        Assert.Equal([["r0", "r1"], ["r2", "r3"], ["r4"]], pages.Select(p => p.Values.Select(e => e.RowKey)));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(["r2", "r3", "r4"], resumed.SelectMany(p => p.Values).Select(e => e.RowKey));
        Assert.Equal(["r3", "r4"], some.Select(e => e.RowKey));
        Assert.All(some, e => Assert.Null(e["N"]));
    }

    private static TableClient Table(ScriptedTransport transport) =>
        new(new Uri("https://account.table.core.windows.net"), "t", Key, transport.Options);
}
