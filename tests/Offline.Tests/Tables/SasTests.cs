using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using MissionReg.Azurite;

namespace MissionReg.Offline.Tests.Tables;

public sealed class SasTests
{
    private static readonly DateTimeOffset Later = DateTimeOffset.UtcNow.AddHours(1);

    [Fact]
    public async Task Signature_opens_what_it_names_and_nothing_else()
    {
        var table = await EmulatedTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var address = table.GenerateSasUri(TableSasPermissions.Read, Later);
        TableClient[] readers = [new(address), new(table.Uri, new AzureSasCredential(address.Query))];

        foreach (var reader in readers)
        {
            Assert.Equal(table.Name, reader.Name);
            Assert.True((await reader.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
            var refused = await Assert.ThrowsAsync<RequestFailedException>(() => reader.AddEntityAsync(new TableEntity("p", "new")));
            Assert.Equal(403, refused.Status);
            Assert.Throws<InvalidOperationException>(() => reader.GenerateSasUri(TableSasPermissions.All, Later));
        }
    }

    [Fact]
    public async Task Signature_for_the_account_in_a_connection_string_works_for_all_requests()
    {
        var azurite = await AzuriteServer.SharedAsync();
        var service = new TableServiceClient($"TableEndpoint={azurite.Tables};SharedAccessSignature={AccountSignature()}");
        var table = service.GetTableClient(EmulatedTable.NewName());
        await table.CreateAsync();

        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("it's", "ә"))]);

        Assert.Equal("ә", (await table.GetEntityAsync<TableEntity>("it's", "ә")).Value.RowKey);
        Assert.Single(await table.QueryAsync<TableEntity>("PartitionKey eq 'it''s'").ToArrayAsync());
        await table.DeleteAsync();
    }

    [Fact]
    public async Task Signature_that_is_over_opens_nothing()
    {
        var table = await EmulatedTable.CreateAsync();
        var late = new TableClient(table.GenerateSasUri(TableSasPermissions.Read, DateTimeOffset.UtcNow.AddHours(-1)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => late.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public void String_to_sign_names_the_table_in_small_letters_and_the_range_of_keys()
    {
        var builder = new TableSasBuilder("Cases", TableSasPermissions.Read | TableSasPermissions.Update, new DateTimeOffset(2026, 9, 2, 9, 0, 0, TimeSpan.FromHours(5)))
        {
            StartsOn = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), Protocol = TableSasProtocol.Https,
            PartitionKeyStart = "a", RowKeyStart = "b", PartitionKeyEnd = "c", RowKeyEnd = "d",
        };

        Assert.Equal(
            "ru\n2026-09-01T00:00:00Z\n2026-09-02T04:00:00Z\n/table/acct/cases\n\n\nhttps\n2020-12-06\na\nb\nc\nd",
            builder.StringToSign("acct"));
        Assert.StartsWith(
            "sv=2020-12-06&tn=Cases&spr=https&st=2026-09-01T00%3A00%3A00Z&se=2026-09-02T04%3A00%3A00Z&sp=ru&spk=a&srk=b&epk=c&erk=d&sig=",
            builder.Sign(new TableSharedKeyCredential("acct", "")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_without_end_needs_a_policy_that_says_it() =>
        Assert.Throws<InvalidOperationException>(() => new TableSasBuilder { TableName = "t" }.Sign(new TableSharedKeyCredential("a", "")));

    /// <summary>All that may be done with tables, as an account SAS of version 2020-12-06.</summary>
    private static string AccountSignature()
    {
        const string Permissions = "rwdlau", Version = "2020-12-06";
        var expiry = Later.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signature = new TableSharedKeyCredential(AzuriteServer.Account, AzuriteServer.Key)
            .Sign($"{AzuriteServer.Account}\n{Permissions}\nt\nsco\n\n{expiry}\n\n\n{Version}\n\n");
        return $"sv={Version}&ss=t&srt=sco&sp={Permissions}&se={Uri.EscapeDataString(expiry)}&sig={Uri.EscapeDataString(signature)}";
    }
}
