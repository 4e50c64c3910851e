using Azure;
using Azure.Data.Tables;

namespace MissionReg.Offline.Tests.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void Keys_tag_and_timestamp_are_properties_among_the_others()
    {
        var entity = new TableEntity("p", "r") { { "A", 1 } };
        entity.ETag = new ETag("W/\"1\"");

        Assert.Equal(["PartitionKey", "RowKey", "A", "odata.etag"], entity.Keys);
        Assert.Equal("p", entity["PartitionKey"]);
        Assert.Null(entity["missing"]);
        Assert.Null(entity.Timestamp);
    }

    [Fact]
    public void Number_may_become_wider_and_stays_wide()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.5, ["Int"] = 1 };

        entity["Long"] = 2;
        entity["Double"] = 2;
        entity["Int"] = 2L;

        Assert.Equal((2L, 2.0, 2L), (entity.GetInt64("Long"), entity.GetDouble("Double"), entity.GetInt64("Int")));
    }

    [Fact]
    public void Property_of_another_type_is_neither_given_nor_taken()
    {
        var entity = new TableEntity { ["Text"] = "1" };

        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Text"));
        Assert.Throws<InvalidOperationException>(() => entity["Text"] = 1);
        entity["Text"] = null;
        entity["Text"] = 1;
        Assert.Equal(1, entity.GetInt32("Text"));
    }

    [Fact]
    public void Instants_and_bytes_are_given_in_either_of_their_types()
    {
        var at = new DateTimeOffset(2026, 9, 2, 9, 0, 0, TimeSpan.FromHours(5));
        var entity = new TableEntity { ["At"] = at, ["Utc"] = at.UtcDateTime, ["Bytes"] = new byte[] { 1 }, ["Data"] = new BinaryData([2]) };

        Assert.Equal((at.UtcDateTime, at.ToUniversalTime()), (entity.GetDateTime("At"), entity.GetDateTimeOffset("Utc")));
        Assert.Equal(DateTimeKind.Utc, entity.GetDateTime("At")!.Value.Kind);
        Assert.Equal([1], entity.GetBinaryData("Bytes")!.ToArray());
        Assert.Equal([2], entity.GetBinary("Data"));
    }
}
