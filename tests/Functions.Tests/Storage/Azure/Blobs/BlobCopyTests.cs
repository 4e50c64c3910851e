using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using MissionReg.Functions.Storage.Azure.Blobs;

namespace MissionReg.Functions.Tests.Storage.Azure.Blobs;

/// <summary>Copies that the service goes on with after it answered, which the emulator never does.</summary>
public sealed class BlobCopyTests
{
    private const string Digest = "0f0e";
    private const string Tag = "\"0x8DC\"";

    [Fact]
    public async Task A_copy_that_takes_its_time_is_waited_for()
    {
        using var service = new ScriptedCopies(Copying(HttpStatusCode.Accepted, "pending"), Lies("pending"), Lies("pending"), Lies("success"));
        Assert.True(await CopyAsync(service));
        Assert.Equal(["PUT", "HEAD", "HEAD", "HEAD"], service.Asked);
    }

    [Theory]
    [InlineData(Digest, true)]
    [InlineData("abcd", false)]
    public async Task Another_s_copy_under_way_is_waited_for_before_the_two_are_compared(string others, bool same)
    {
        using var service = new ScriptedCopies(Refused(HttpStatusCode.Conflict, "BlobAlreadyExists"), Lies("pending", others), Lies("pending", others), Lies("success", others));
        Assert.Equal(same, await CopyAsync(service));
        Assert.Equal(["PUT", "HEAD", "HEAD", "HEAD"], service.Asked);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("aborted")]
    public async Task What_a_copy_left_that_failed_is_taken_away_if_it_is_still_that_and_copied_again(string status)
    {
        using var service = new ScriptedCopies(
            Refused(HttpStatusCode.PreconditionFailed, "ConditionNotMet"), Lies(status), Answer(HttpStatusCode.Accepted), Refused(HttpStatusCode.NotFound, "BlobNotFound"),
            Copying(HttpStatusCode.Accepted, "success"), Lies("success"));
        Assert.True(await CopyAsync(service));
        Assert.Equal(["PUT", "HEAD", $"DELETE if {Tag}", "HEAD", "PUT", "HEAD"], service.Asked);
    }

    private static Task<bool> CopyAsync(ScriptedCopies service)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(service), Retry = { MaxRetries = 0 } };
        var client = new BlobServiceClient(new Uri("https://registry.blob.core.windows.net"), options).GetBlobContainerClient("documents");
        return BlobCopy.TryAsync(client.GetBlobClient("from"), client.GetBlobClient("to"), Digest, default);
    }

    private static HttpResponseMessage Lies(string status, string digest = Digest)
    {
        var answer = Copying(HttpStatusCode.OK, status);
        answer.Headers.Add("x-ms-meta-sha256", digest);
        return answer;
    }

    private static HttpResponseMessage Copying(HttpStatusCode code, string status)
    {
        var answer = Answer(code);
        answer.Headers.Add("x-ms-copy-id", "1f812371-a41d-49e6-b123-f4b542e851c5");
        answer.Headers.Add("x-ms-copy-status", status);
        return answer;
    }

    private static HttpResponseMessage Refused(HttpStatusCode status, string code)
    {
        var answer = Answer(status);
        answer.Headers.Add("x-ms-error-code", code);
        return answer;
    }

    private static HttpResponseMessage Answer(HttpStatusCode status)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        answer.Headers.TryAddWithoutValidation("ETag", Tag);
        answer.Content.Headers.LastModified = new DateTimeOffset(2026, 3, 2, 4, 30, 0, TimeSpan.Zero);
        return answer;
    }

    private sealed class ScriptedCopies(params HttpResponseMessage[] answers) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.Method == HttpMethod.Delete ? $"DELETE if {request.Headers.IfMatch}" : request.Method.Method;
            Asked.Add(asked);
            return Task.FromResult(Asked.Count <= answers.Length ? answers[Asked.Count - 1] : throw new InvalidOperationException($"one more: {asked}"));
        }
    }
}
