using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MissionReg.Offline.Tests.Tables;

public sealed class TransactionTests
{
    [Fact]
    public async Task Transaction_does_all_its_actions_and_answers_each_in_order()
    {
        var table = await EmulatedTable.CreateAsync();
        var tag = (await table.AddEntityAsync(new TableEntity("p", "update") { ["Old"] = 1 })).Headers.ETag!.Value;
        await table.AddEntityAsync(new TableEntity("p", "delete"));

        var answered = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "add") { ["Text"] = "Қазақстан 'и' \r\n--changeset" }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "update") { ["New"] = 2L }, tag),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "it's")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "delete")),
        ]);

        Assert.Equal([204, 204, 204, 204], answered.Value.Select(r => r.Status));
        Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "update")).Value.ETag, answered.Value[1].Headers.ETag);
        Assert.Equal("Қазақстан 'и' \r\n--changeset", (await table.GetEntityAsync<TableEntity>("p", "add")).Value.GetString("Text"));
        Assert.Equal(["add", "it's", "update"], await table.QueryAsync<TableEntity>().Select(e => e.RowKey).ToArrayAsync());
    }

    [Fact]
    public async Task Refused_transaction_names_the_action_that_failed_and_writes_nothing()
    {
        var table = await EmulatedTable.CreateAsync();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["N"] = 2 });

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "r") { ["N"] = 3 }, stale),
        ]));

        Assert.Equal((412, 1), (refused.Status, refused.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied.ToString(), refused.ErrorCode);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task Transaction_without_actions_is_not_sent()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "t");

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }
}
