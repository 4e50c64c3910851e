using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace MissionReg.Offline.Tests.Tables;

/// <summary>Answers every try by the next of its answers, the last of them over again, and keeps what was sent.</summary>
internal sealed class ScriptedTransport(params Func<CancellationToken, Task<ScriptedAnswer>>[] answers) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Requests = new();

    public List<SentRequest> Sent { get; } = [];

    public TableClientOptions Options
    {
        get
        {
            var options = new TableClientOptions { Transport = this };
            options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
            options.Retry.MaxRetries = 2;
            return options;
        }
    }

    public static ScriptedTransport Of(params ScriptedAnswer[] answers) =>
        new([.. answers.Select(a => (Func<CancellationToken, Task<ScriptedAnswer>>)(_ => Task.FromResult(a)))]);

    public static ScriptedAnswer Answer(int status, string body = "", params (string Name, string Value)[] headers) => new(status, body, headers);

    public override Request CreateRequest() => Requests.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var answer = answers[Math.Min(Sent.Count, answers.Length - 1)];
        Sent.Add(SentRequest.Of(message.Request));
        message.Response = (await answer(message.CancellationToken)).ToResponse();
    }
}
