using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Offline;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class MultipartTests
{
    private const string Refused = """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 404 Not Found
        X-Content-Type-Options: nosniff
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"ResourceNotFound","message":{"lang":"en-US","value":"12:The specified resource does not exist.\nRequestId:1\nTime:2026-09-02T04:00:00Z"}}}
        --changesetresponse_2--
        --batchresponse_1--

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Responses_are_read_in_order_with_their_headers_and_bodies(string line)
    {
        var body = string.Join(
            line,
            "--a", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: application/http", "", "HTTP/1.1 204 No Content", "ETag: W/\"datetime'1'\"", "", "",
            "--b", "Content-Type: application/http", "", "HTTP/1.1 201 Created", "", "{}", "--b--", "--a--", "");

        var responses = MultipartReader.Responses("multipart/mixed; boundary=\"a\"", body);

        Assert.Equal([204, 201], responses.Select(r => r.Status));
        Assert.Equal("W/\"datetime'1'\"", responses[0].Headers.ETag.ToString());
        Assert.Equal(["", "{}"], responses.Select(r => r.Content.ToString()));
    }

    [Fact]
    public async Task Number_before_the_message_is_the_place_of_the_action_that_failed()
    {
        var transport = Of(Answer(202, Refused, ("Content-Type", "multipart/mixed; boundary=batchresponse_1")));
        var table = new TableClient("UseDevelopmentStorage=true", "t", transport.Options);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]));

        Assert.Equal((404, "ResourceNotFound", 12), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task Answer_that_has_no_parts_is_not_taken_for_success()
    {
        var transport = Of(Answer(202, "", ("Content-Type", "text/plain")));

        await Assert.ThrowsAsync<RequestFailedException>(() => new TableClient("UseDevelopmentStorage=true", "t", transport.Options)
            .SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]));
    }

    [Fact]
    public async Task Actions_are_sent_as_requests_within_one_changeset()
    {
        var transport = Of(Answer(202, "--a--", ("Content-Type", "multipart/mixed; boundary=a")));
        var table = new TableClient(new Uri("https://acct.table.core.windows.net"), "t", new TableSharedKeyCredential("acct", ""), transport.Options);

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["N"] = 1L }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "s"), new ETag("W/\"1\"")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "т")),
        ]);

        var sent = Assert.Single(transport.Sent);
        var boundary = sent.Headers["Content-Type"].Split("boundary=")[1];
        var changeset = sent.Body.Split("multipart/mixed; boundary=")[1].Split("\r\n")[0];
        Assert.Equal(
            $$"""
            --{{boundary}}
            Content-Type: multipart/mixed; boundary={{changeset}}

            --{{changeset}}
            POST https://acct.table.core.windows.net/t HTTP/1.1
            {"PartitionKey":"p","RowKey":"r","N@odata.type":"Edm.Int64","N":"1"}
            --{{changeset}}
            PATCH https://acct.table.core.windows.net/t(PartitionKey='p',RowKey='s') HTTP/1.1
            If-Match: W/"1"
            {"PartitionKey":"p","RowKey":"s"}
            --{{changeset}}
            DELETE https://acct.table.core.windows.net/t(PartitionKey='p',RowKey='%D1%82') HTTP/1.1
            If-Match: *
            --{{changeset}}--
            --{{boundary}}--
            """.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            sent.Body.Split("\r\n").Where(l => l.Length > 0 && !IsCommon(l)));
    }

    private static bool IsCommon(string line) =>
        line.Split(':')[0] is "x-ms-version" or "DataServiceVersion" or "Accept" or "Prefer" or "Content-Transfer-Encoding" or "x-ms-client-request-id" or "x-ms-return-client-request-id"
        || (line.StartsWith("Content-Type: application", StringComparison.Ordinal));
}
