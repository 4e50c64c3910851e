using Azure.Data.Tables;

namespace MissionReg.Offline.Tests.Tables;

public sealed class EdmTests
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 9, 2, 9, 0, 0, TimeSpan.FromHours(5)).AddTicks(1_234_567);

    private static readonly object[] Values =
    [
        "", "Қазақстан \"\\\u2028😀", int.MinValue, long.MaxValue, 7L, true, false, 1.0, -0.1, double.Epsilon, double.MaxValue,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), Instant,
        DateTimeOffset.UnixEpoch, new byte[] { 0, 1, 254, 255 }, Array.Empty<byte>(),
    ];

    [Fact]
    public async Task Every_type_of_the_service_is_read_as_it_was_written()
    {
        var table = await EmulatedTable.CreateAsync();
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < Values.Length; i++)
        {
            entity[$"V{i}"] = Values[i];
        }

        await table.AddEntityAsync(entity);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.All(Values, (value, i) => Assert.Equal(value is DateTimeOffset at ? at.ToUniversalTime() : value, read[$"V{i}"]));
    }

    [Fact]
    public async Task Properties_of_a_type_of_ones_own_are_stored_under_their_names()
    {
        var table = await EmulatedTable.CreateAsync();
        var written = new Receipt
        {
            PartitionKey = "p", RowKey = "r", Number = 7, Total = 3, Weight = 2, Issued = Instant, Closed = Instant.UtcDateTime,
            Id = Guid.NewGuid(), Scan = [1, 2], Raw = new BinaryData("x"u8.ToArray()), Kind = Kind.Paper, Open = true, Secret = "kept here",
        };

        await table.AddEntityAsync(written);
        var read = (await table.GetEntityAsync<Receipt>("p", "r")).Value;
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((7, 3L, 2.0, Instant, Instant.UtcDateTime, Kind.Paper, true), (read.Number, read.Total, read.Weight, read.Issued, read.Closed, read.Kind, read.Open));
        Assert.Equal((written.Id, null, null), (read.Id, read.Note, read.Secret));
        Assert.Equal([1, 2], read.Scan);
        Assert.Equal("x"u8.ToArray(), read.Raw!.ToArray());
        Assert.Equal(read.ETag, stored.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal("Paper", stored.GetString("kind"));
        Assert.Equal(3L, stored.GetInt64("Total"));
        Assert.Equal(2.0, stored.GetDouble("Weight"));
    }

    [Fact]
    public async Task What_the_service_cannot_keep_is_not_sent()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "t");

        var money = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Fee"] = 1.5m }));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTime(2026, 9, 2, 9, 0, 0, DateTimeKind.Unspecified) }));

        Assert.Contains("'Fee'", money.Message, StringComparison.Ordinal);
    }
}
