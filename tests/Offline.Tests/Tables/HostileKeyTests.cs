using Azure;
using Azure.Data.Tables;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class HostileKeyTests
{
    private const string Partition = "п'%20";

    private static readonly string[] Keys =
        ["", "'", "o''clock's", "a b", "100%", "%2F%27", "a+b", "a&b=c;d", "Әділет ғылым", "😀", "a,b)(", "..", "$batch", "a:b@c", "`~!*[]{}|^<>\"", "PartitionKey='x'"];

    [Fact]
    public async Task Entities_with_any_permitted_key_are_written_read_found_and_deleted()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.SubmitTransactionAsync(Keys.Select(k => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(Partition, k))));

        foreach (var key in Keys)
        {
            var read = (await table.GetEntityAsync<TableEntity>(Partition, key)).Value;
            Assert.Equal((Partition, key), (read.PartitionKey, read.RowKey));
            var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey eq {key}")).ToArrayAsync();
            Assert.Equal(key, Assert.Single(found).RowKey);
        }

        foreach (var key in Keys)
        {
            Assert.Equal(204, (await table.DeleteEntityAsync(Partition, key)).Status);
        }

        Assert.Empty(await table.QueryAsync<TableEntity>().ToArrayAsync());
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("it's", "it%27%27s")]
    [InlineData("ә", "%D3%99")]
    [InlineData("%", "%25")]
    public async Task Key_stays_one_piece_of_the_address(string key, string encoded)
    {
        var transport = Of(Answer(204));

        await new TableClient(new Uri("https://a.table.core.windows.net"), "t", new TableSharedKeyCredential("a", ""), transport.Options).DeleteEntityAsync(key, key);

        Assert.Equal($"/t(PartitionKey='{encoded}',RowKey='{encoded}')", Assert.Single(transport.Sent).Uri.AbsolutePath);
    }

    [Fact]
    public void Values_in_a_filter_cannot_become_a_part_of_the_condition()
    {
        var name = "x' or PartitionKey ne '";
        var at = new DateTimeOffset(2026, 9, 2, 9, 0, 0, TimeSpan.FromHours(5));

        Assert.Equal("N eq 'x'' or PartitionKey ne '''", TableClient.CreateQueryFilter($"N eq {name}"));
        Assert.Equal(
            "A eq true and B lt 7L and C ge datetime'2026-09-02T04:00:00.0000000Z' and D eq guid'6f9619ff-8b86-d011-b42d-00c04fc964ff' and E eq X'00FF' and F eq 0.5",
            TableClient.CreateQueryFilter($"A eq {true} and B lt {7L} and C ge {at} and D eq {new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff")} and E eq {new byte[] { 0, 255 }} and F eq {0.5}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {ETag.All}"));
    }
}
