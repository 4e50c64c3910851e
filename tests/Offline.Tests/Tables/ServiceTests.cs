using Azure;
using Azure.Data.Tables;
using MissionReg.Azurite;

namespace MissionReg.Offline.Tests.Tables;

public sealed class ServiceTests
{
    [Fact]
    public async Task Tables_are_made_once_listed_and_deleted()
    {
        var azurite = await AzuriteServer.SharedAsync();
        var service = new TableServiceClient(azurite.ConnectionString);
        var prefix = EmulatedTable.NewName()[..20];
        string[] names = [prefix + "a", prefix + "b", prefix + "c"];
        foreach (var name in names)
        {
            Assert.Equal(204, (await service.CreateTableIfNotExistsAsync(name)).GetRawResponse().Status);
        }

        var again = await service.CreateTableIfNotExistsAsync(names[0]);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(names[0]));
        var listed = await service.QueryAsync($"TableName ge '{prefix}' and TableName lt '{prefix}~'", maxPerPage: 2).ToArrayAsync();
        await service.DeleteTableAsync(names[1]);
        var gone = await service.DeleteTableAsync(names[1]);
        var left = await service.QueryAsync((FormattableString)$"TableName ge {prefix} and TableName lt {prefix + "~"}").ToArrayAsync();

        Assert.Equal((409, names[0]), (again.GetRawResponse().Status, again.Value.Name));
        Assert.Equal((409, "TableAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal(names, listed.Select(t => t.Name));
        Assert.Equal(404, gone.Status);
        Assert.Equal([names[0], names[2]], left.Select(t => t.Name));
    }

    [Fact]
    public async Task Client_of_a_table_shares_what_the_client_of_the_account_has()
    {
        var azurite = await AzuriteServer.SharedAsync();
        var service = new TableServiceClient(azurite.Tables, new TableSharedKeyCredential(AzuriteServer.Account, AzuriteServer.Key));

        var table = service.GetTableClient(EmulatedTable.NewName());
        await table.CreateAsync();
        await table.DeleteAsync();

        Assert.Equal((AzuriteServer.Account, $"{azurite.Tables}/{table.Name}"), (table.AccountName, table.Uri.ToString()));
        Assert.Equal(404, (await table.DeleteAsync()).Status);
    }
}
