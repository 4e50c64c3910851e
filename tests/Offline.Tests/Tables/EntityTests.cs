using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MissionReg.Offline.Tests.Tables;

public sealed class EntityTests
{
    [Fact]
    public async Task Entity_that_was_added_is_read_back_with_its_tag_and_timestamp()
    {
        var table = await EmulatedTable.CreateAsync();

        var added = await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "тіркеу", ["Number"] = 7 });
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("p", "r", "тіркеу", 7), (read.PartitionKey, read.RowKey, read.GetString("Text"), read.GetInt32("Number")));
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task Second_entity_with_the_same_keys_is_refused_as_already_there()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, refused.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists.ToString(), refused.ErrorCode);
    }

    [Fact]
    public async Task Entity_that_is_not_there_is_an_error_or_no_value_as_the_caller_asks()
    {
        var table = await EmulatedTable.CreateAsync();

        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var nothing = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        var deleted = await table.DeleteEntityAsync("p", "r");

        Assert.Equal(404, missing.Status);
        Assert.Equal(TableErrorCode.ResourceNotFound.ToString(), missing.ErrorCode);
        Assert.False(nothing.HasValue);
        Assert.Throws<InvalidOperationException>(() => nothing.Value);
        Assert.Equal((404, 404), (nothing.GetRawResponse().Status, deleted.Status));
    }

    [Fact]
    public async Task Update_with_a_tag_that_is_out_of_date_is_refused()
    {
        var table = await EmulatedTable.CreateAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, first, TableUpdateMode.Replace);

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), first));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first));

        Assert.Equal((412, 412), (update.Status, delete.Status));
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied.ToString(), update.ErrorCode);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N"));
    }

    [Fact]
    public async Task Merge_keeps_what_is_not_sent_and_replace_drops_it()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge);
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B"), replaced.GetInt32("C")));
    }

    [Fact]
    public async Task Entity_is_deleted_by_itself_and_its_tag()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(204, (await table.DeleteEntityAsync(read, read.ETag)).Status);

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Entity_without_keys_or_update_without_tag_is_not_sent()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "t");

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { ["N"] = 1 }));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
        Assert.Throws<ArgumentNullException>(() => new TableClient((Uri)null!));
    }

    [Fact]
    public async Task Of_concurrent_writers_with_one_tag_one_succeeds()
    {
        var table = await EmulatedTable.CreateAsync();
        var tag = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            try
            {
                return (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = n }, tag)).Status;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        }));

        Assert.Single(statuses, 204);
        Assert.Equal(7, statuses.Count(s => s == 412));
    }
}
