using Azure.Data.Tables;
using Azure.Data.Tables.Offline;

namespace MissionReg.Offline.Tests.Tables;

public sealed class SharedKeyTests
{
    private const string Date = "Sun, 11 Oct 2009 19:52:39 GMT";
    private static readonly Uri Service = new("https://testaccount1.table.core.windows.net");
    private static readonly TableSharedKeyCredential Key = new("testaccount1", Convert.ToBase64String("key of the account"u8));

    [Theory]
    [InlineData("https://testaccount1.table.core.windows.net/Tables", "/testaccount1/Tables")]
    [InlineData("https://testaccount1.table.core.windows.net/Tables?$top=5&NextTableName=x", "/testaccount1/Tables")]
    [InlineData("https://testaccount1.table.core.windows.net/?restype=service&comp=properties", "/testaccount1/?comp=properties")]
    [InlineData("http://127.0.0.1:10002/testaccount1/t(PartitionKey='a%2Fb',RowKey='%27%27')", "/testaccount1/testaccount1/t(PartitionKey='a%2Fb',RowKey='%27%27')")]
    public void String_to_sign_is_the_date_and_the_resource_as_documented(string address, string resource) =>
        Assert.Equal($"{Date}\n{resource}", SharedKeyPolicy.StringToSign(Date, "testaccount1", new Uri(address)));

    /// <summary>The expected value: <c>printf '…\n/testaccount1/t()' | openssl dgst -sha256 -hmac 'key of the account' -binary | base64</c>.</summary>
    [Fact]
    public async Task Request_carries_the_signature_of_the_key()
    {
        var transport = ScriptedTransport.Of(ScriptedTransport.Answer(200, """{"value":[]}"""));
        var account = TableAccount.By(Service, Key, transport.Options, time: new TickingClock(new DateTimeOffset(2009, 10, 11, 19, 52, 39, TimeSpan.Zero)));

        await foreach (var _ in new TableClient(account, "t").QueryAsync<TableEntity>())
        {
        }

        var sent = Assert.Single(transport.Sent);
        Assert.Equal(Date, sent.Headers["x-ms-date"]);
        Assert.Equal("SharedKeyLite testaccount1:k19o5RDttNz7rBTD7lYRveuNROCaGz3pTvBgpF7Z77I=", sent.Headers["Authorization"]);
        Assert.Equal("2020-12-06", sent.Headers["x-ms-version"]);
    }

    [Fact]
    public async Task Renewed_key_signs_from_then_on()
    {
        var transport = ScriptedTransport.Of(ScriptedTransport.Answer(204));
        var credential = new TableSharedKeyCredential("testaccount1", Convert.ToBase64String("old"u8));
        var clock = new TickingClock(DateTimeOffset.UnixEpoch);
        var table = new TableClient(TableAccount.By(Service, credential, transport.Options, time: clock), "t");
        var other = new TableClient(TableAccount.By(Service, new TableSharedKeyCredential("testaccount1", Convert.ToBase64String("new"u8)), transport.Options, time: new TickingClock(DateTimeOffset.UnixEpoch)), "t");

        credential.SetAccountKey(Convert.ToBase64String("new"u8));
        await table.DeleteEntityAsync("p", "r");
        await other.DeleteEntityAsync("p", "r");

        Assert.Equal(transport.Sent[0].Headers["Authorization"], transport.Sent[1].Headers["Authorization"]);
    }
}
