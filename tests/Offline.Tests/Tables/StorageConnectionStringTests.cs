using Azure.Data.Tables;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class StorageConnectionStringTests
{
    private const string Key = "a2V5IG9mIHRoZSBhY2NvdW50";

    [Theory]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=acct;AccountKey={Key};EndpointSuffix=core.windows.net", "acct", "https://acct.table.core.windows.net/t")]
    [InlineData($"AccountName=acct;AccountKey={Key};EndpointSuffix=core.windows.net", "acct", "https://acct.table.core.windows.net/t")]
    [InlineData($"AccountName=acct;AccountKey={Key};TableEndpoint=http://127.0.0.1:10002/acct;", "acct", "http://127.0.0.1:10002/acct/t")]
    [InlineData($"AccountName=acct;AccountKey={Key};TableEndpoint=http://127.0.0.1:10002/acct/t;", "acct", "http://127.0.0.1:10002/acct/t")]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/t")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://10.0.0.7", "devstoreaccount1", "http://10.0.0.7:10002/devstoreaccount1/t")]
    [InlineData("TableEndpoint=https://acct.table.core.windows.net;SharedAccessSignature=sv=1&sig=a%3D", "acct", "https://acct.table.core.windows.net/t")]
    public void Connection_string_names_account_and_address(string connectionString, string account, string address)
    {
        var table = new TableClient(connectionString, "t");

        Assert.Equal((account, new Uri(address)), (table.AccountName, table.Uri));
        Assert.Equal(account, new TableServiceClient(connectionString).AccountName);
    }

    [Fact]
    public async Task Signature_in_the_connection_string_is_sent_with_each_request()
    {
        var transport = Of(Answer(204));
        var table = new TableClient("TableEndpoint=https://acct.table.core.windows.net/;SharedAccessSignature=sv=1&sig=a%3D", "t", transport.Options);

        await table.DeleteEntityAsync("p", "r");

        var sent = Assert.Single(transport.Sent);
        Assert.Equal("https://acct.table.core.windows.net/t(PartitionKey='p',RowKey='r')?sv=1&sig=a%3D", sent.Uri.OriginalString);
        Assert.False(sent.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData($"AccountKey={Key};EndpointSuffix=core.windows.net", typeof(ArgumentException))]
    [InlineData("AccountName=acct;EndpointSuffix=core.windows.net", typeof(ArgumentException))]
    [InlineData($"AccountName=acct;AccountKey={Key}", typeof(ArgumentException))]
    [InlineData($"AccountName=acct;AccountName=other;AccountKey={Key}", typeof(InvalidOperationException))]
    [InlineData($"acct {Key}", typeof(InvalidOperationException))]
    public void Connection_string_that_does_not_do_is_refused_without_telling_the_key(string connectionString, Type refusal)
    {
        var refused = Assert.Throws(refusal, () => new TableClient(connectionString, "t"));

        Assert.DoesNotContain(Key, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_is_not_sent_in_the_clear()
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("http://acct.table.core.windows.net?sv=1&sig=a")));
        Assert.Equal("t", new TableClient(new Uri("http://127.0.0.1:10002/acct/t?sv=1&sig=a")).Name);
    }
}
