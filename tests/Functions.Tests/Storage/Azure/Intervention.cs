using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>Something that happens around each request to the storage.</summary>
/// <param name="around">Given the request and what sends it.</param>
internal sealed class Intervention(Func<HttpMessage, Func<ValueTask>, ValueTask> around) : HttpPipelinePolicy
{
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        around(message, () => ProcessNextAsync(message, pipeline));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
