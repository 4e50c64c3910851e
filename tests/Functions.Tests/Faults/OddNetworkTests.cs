using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>What a real service and the machines before it answer at times, at each request of a commit: it is made good or told, and nothing is lost or doubled.</summary>
public sealed class OddNetworkTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly Dictionary<string, string> _answers = [];
    private FaultyTables _tables = null!;

    public async Task InitializeAsync() => _tables = await FaultyTables.OfAsync(storage.Proxy);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("a gateway answers in HTML")]
    [InlineData("timed out before")]
    [InlineData("timed out after it was done")]
    [InlineData("cut in the middle")]
    [InlineData("no such host")]
    [InlineData("no secure connection")]
    public async Task Once_at_any_request_it_is_made_good(string oddity)
    {
        using var network = new OddNetwork((_, send) => OfAsync(oddity, send));
        var store = new AzureCaseStore(_tables.OpenThrough(network, retries: 2));
        var requests = await RequestsOfOneAsync(network, store);
        for (var k = 0; k < requests; k++)
        {
            network.Befall(after: k, times: 1);
            _answers[$"odd {k}"] = await Entries.AnswerAsync(store, Entries.Opening($"odd {k}"));
        }

        network.Befall(int.MaxValue, 0);
        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Theory]
    [InlineData("a gateway answers in HTML", "502 without a code, request without an id")]
    [InlineData("timed out before", "500 OperationTimedOut, request ")]
    [InlineData("timed out after it was done", "500 OperationTimedOut, request ")]
    [InlineData("cut in the middle", null)]
    [InlineData("no such host", "no answer (SocketException)")]
    [InlineData("no secure connection", "no answer (AuthenticationException)")]
    public async Task For_good_it_is_told_and_the_key_finds_the_truth(string oddity, string? cause)
    {
        using var network = new OddNetwork((_, send) => OfAsync(oddity, send));
        var store = new AzureCaseStore(_tables.OpenThrough(network, retries: 1));
        var requests = await RequestsOfOneAsync(network, store);
        for (var k = 0; k < requests; k++)
        {
            network.Befall(after: k, times: int.MaxValue);
            var failure = await Record.ExceptionAsync(() => Entries.AnswerAsync(store, Entries.Opening($"odd {k}")));
            if (failure is not null)
            {
                var fault = StorageFault.Of(failure, default);
                Assert.True(fault is { Kind: StorageFaultKind.Unavailable }, $"request {k}: {failure}");
                Assert.StartsWith(cause ?? "", fault.Cause, StringComparison.Ordinal);
            }

            network.Befall(int.MaxValue, 0);
            _answers[$"odd {k}"] = await Entries.AnswerAsync(store, Entries.Opening($"odd {k}"));
        }

        await Entries.AreWholeAsync(_tables, _answers);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.ServiceUnavailable, "ServerBusy")]
    [InlineData(true, HttpStatusCode.InternalServerError, "OperationTimedOut")]
    public async Task A_transaction_that_is_refused_in_its_part_is_told_and_the_key_finds_the_truth(bool done, HttpStatusCode status, string code)
    {
        using var network = new OddNetwork(async (request, send) =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal))
            {
                return await send();
            }

            if (done)
            {
                (await send()).Dispose();
            }

            return RefusedInPart(status, code);
        });
        var store = new AzureCaseStore(_tables.OpenThrough(network, retries: 2));
        var requests = await RequestsOfOneAsync(network, store);
        var told = 0;
        for (var k = 0; k < requests; k++)
        {
            network.Befall(after: k, times: 1);
            var failure = await Record.ExceptionAsync(() => Entries.AnswerAsync(store, Entries.Opening($"part {k}")));
            told += failure is null ? 0 : 1;
            Assert.True(failure is null || StorageFault.Of(failure, default) is { Kind: StorageFaultKind.Unavailable }, $"request {k}: {failure}");
            network.Befall(int.MaxValue, 0);
            _answers[$"part {k}"] = await Entries.AnswerAsync(new AzureCaseStore(_tables.OpenDirectly()), Entries.Opening($"part {k}"));
        }

        Assert.Equal(1, told);
        await Entries.AreWholeAsync(_tables, _answers);
    }

    private static async Task<HttpResponseMessage> OfAsync(string oddity, Func<Task<HttpResponseMessage>> send)
    {
        switch (oddity)
        {
            case "a gateway answers in HTML":
                return Answer(HttpStatusCode.BadGateway, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
            case "timed out before":
                return TimedOut();
            case "timed out after it was done":
                (await send()).Dispose();
                return TimedOut();
            case "cut in the middle":
                var whole = await send();
                whole.Content = await CutAsync(whole.Content);
                return whole;
            case "no such host":
                throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known", new SocketException((int)SocketError.HostNotFound));
            default:
                throw new HttpRequestException(HttpRequestError.SecureConnectionError, "The SSL connection could not be established", new AuthenticationException("expired"));
        }
    }

    private static HttpResponseMessage TimedOut() => Answer(
        HttpStatusCode.InternalServerError,
        "application/json",
        """{"odata.error":{"code":"OperationTimedOut","message":{"lang":"en-US","value":"Operation could not be completed within the permitted time."}}}""");

    private static HttpResponseMessage Answer(HttpStatusCode status, string type, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    /// <summary>Half of it, and then the line breaks. An answer without content cannot be cut.</summary>
    private static async Task<HttpContent> CutAsync(HttpContent content)
    {
        var bytes = await content.ReadAsByteArrayAsync();
        if (bytes.Length == 0)
        {
            return content;
        }

        var cut = new StreamContent(new BreakingStream(bytes[..(bytes.Length / 2)]));
        cut.Headers.ContentType = content.Headers.ContentType;
        return cut;
    }

    private static HttpResponseMessage RefusedInPart(HttpStatusCode status, string code)
    {
        const string Batch = "batchresponse_1";
        const string Changes = "changesetresponse_1";
        var body = string.Join("\r\n",
            $"--{Batch}", $"Content-Type: multipart/mixed; boundary={Changes}", "",
            $"--{Changes}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            $"HTTP/1.1 {(int)status} {status}", "Content-Type: application/json", "",
            $$$"""{"odata.error": {"code": "{{{code}}}", "message": {"lang": "en-US", "value": "0:The service says so."} } }""",
            $"--{Changes}--", $"--{Batch}--", "");
        var answer = new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/mixed; boundary={Batch}");
        return answer;
    }

    /// <summary>A commit that opens the tables, and one that is counted.</summary>
    private async Task<int> RequestsOfOneAsync(OddNetwork network, ICaseStore store)
    {
        _answers["first"] = await Entries.AnswerAsync(store, Entries.Opening("first"));
        network.Befall(int.MaxValue, 0);
        _answers["second"] = await Entries.AnswerAsync(store, Entries.Opening("second"));
        return network.Seen;
    }

    /// <summary>As it comes from a line: what has been read is gone.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span);
            return read > 0 ? ValueTask.FromResult(read) : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
    }
}
