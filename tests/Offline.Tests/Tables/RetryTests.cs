using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Offline;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class RetryTests
{
    private static readonly Uri Service = new("https://account.table.core.windows.net");
    private static readonly TableSharedKeyCredential Key = new("account", Convert.ToBase64String("key"u8));

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Try_that_was_refused_for_the_time_being_is_repeated_and_signed_anew(int status)
    {
        var transport = Of(Answer(status, "", ("Retry-After", "0")), Answer(204));
        var account = TableAccount.By(Service, Key, transport.Options, time: new TickingClock(DateTimeOffset.UnixEpoch));

        await new TableClient(account, "t").UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(["Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 1970 00:01:00 GMT"], transport.Sent.Select(s => s.Headers["x-ms-date"]));
        Assert.NotEqual(transport.Sent[0].Headers["Authorization"], transport.Sent[1].Headers["Authorization"]);
        Assert.Equal(transport.Sent[0].Body, transport.Sent[1].Body);
    }

    [Fact]
    public async Task Last_refusal_is_told_when_all_tries_failed()
    {
        var transport = Of(Answer(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Wait."}}}"""));
        var table = new TableClient(Service, "t", Key, transport.Options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy", 3), (refused.Status, refused.ErrorCode, transport.Sent.Count));
    }

    [Fact]
    public async Task What_the_service_will_not_do_is_not_asked_again()
    {
        var transport = Of(Answer(403));
        var table = new TableClient(Service, "t", Key, transport.Options);

        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Try_without_answer_is_given_up_and_repeated()
    {
        var transport = new ScriptedTransport(
            async cancelled =>
            {
                await Task.Delay(Timeout.Infinite, cancelled);
                return Answer(204);
            },
            _ => Task.FromResult(Answer(204)));
        var options = transport.Options;
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(50);

        var answered = await new TableClient(Service, "t", Key, options).DeleteEntityAsync("p", "r");

        Assert.Equal((204, 2), (answered.Status, transport.Sent.Count));
    }

    [Fact]
    public async Task Caller_who_gives_up_ends_the_tries()
    {
        using var source = new CancellationTokenSource();
        var transport = new ScriptedTransport(_ =>
        {
            source.Cancel();
            return Task.FromResult(Answer(503));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new TableClient(Service, "t", Key, transport.Options).DeleteEntityAsync("p", "r", default, source.Token));

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Signature_that_is_renewed_between_tries_takes_the_place_of_the_old_one()
    {
        var credential = new AzureSasCredential("?sv=1&sig=old");
        var transport = new ScriptedTransport(
            _ =>
            {
                credential.Update("sv=1&sig=new");
                return Task.FromResult(Answer(503));
            },
            _ => Task.FromResult(Answer(200, """{"value":[]}""")));
        var table = new TableClient(new Uri(Service, "t"), credential, transport.Options);

        await table.QueryAsync<TableEntity>("N eq 1", 5).ToArrayAsync();

        Assert.Equal(["?$top=5&$filter=N%20eq%201&sv=1&sig=old", "?$top=5&$filter=N%20eq%201&sv=1&sig=new"], transport.Sent.Select(s => s.Uri.Query));
    }
}
