using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using MissionReg.Azurite;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class RefusalTests
{
    [Fact]
    public async Task Wrong_key_is_refused()
    {
        var azurite = await AzuriteServer.SharedAsync();
        var table = new TableClient(azurite.Tables, "t", new TableSharedKeyCredential(AzuriteServer.Account, Convert.ToBase64String("wrong"u8)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task Table_that_is_not_there_is_named_as_the_reason()
    {
        var azurite = await AzuriteServer.SharedAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableClient(azurite.ConnectionString, EmulatedTable.NewName()).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((404, TableErrorCode.TableNotFound.ToString()), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Property_beyond_64_KiB_is_refused_in_clear_words()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "fits") { ["Text"] = new string('x', 32 * 1024), ["Bytes"] = new byte[64 * 1024] });

        var text = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = new string('x', (32 * 1024) + 1) }));
        var bytes = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[(64 * 1024) + 1] }));

        Assert.All([text, bytes], refused =>
        {
            Assert.Equal((400, TableErrorCode.PropertyValueTooLarge.ToString()), (refused.Status, refused.ErrorCode));
            Assert.Contains("property value exceeds the maximum allowed size", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Transaction_of_more_than_a_hundred_entities_is_refused_by_the_service()
    {
        var table = await EmulatedTable.CreateAsync();

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            Enumerable.Range(0, 101).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n}")))));

        Assert.Equal((400, TableErrorCode.InvalidInput.ToString()), (refused.Status, refused.ErrorCode));
        Assert.Contains("exceeds the maximum 100 changes", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await table.QueryAsync<TableEntity>().ToArrayAsync());
    }

    [Fact]
    public async Task Answer_of_another_than_the_service_is_an_error_without_code()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "t", Of(Answer(407, "<html>proxy</html>", ("Content-Type", "text/html"))).Options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r"));

        Assert.Equal((407, null), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Table_that_is_still_being_deleted_cannot_be_made_yet()
    {
        const string Deleting = """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"The specified table is being deleted. Try operation later."}}}""";
        var service = new TableServiceClient("UseDevelopmentStorage=true", Of(Answer(409, Deleting)).Options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync("t"));

        Assert.Equal(TableErrorCode.TableBeingDeleted.ToString(), refused.ErrorCode);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_an_error_without_status()
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        var table = new TableClient(new Uri("http://127.0.0.1:1/account"), "t", new TableSharedKeyCredential("account", Convert.ToBase64String(Encoding.UTF8.GetBytes("key"))), options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(0, refused.Status);
    }
}
