using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>A network that loses the first answer to every request that changed something: the client asks again.</summary>
internal sealed class AnswerLosingPolicy : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, bool> lost = new();

    public int Lost => lost.Count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Lose(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Lose(message);
    }

    private void Lose(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head
            && !message.Response.IsError && lost.TryAdd(message.Request.ClientRequestId, true))
            throw new IOException("The answer is lost.");
    }
}
