using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>A writer that dies: from some request on nothing of it reaches the storage any more.</summary>
internal sealed class DyingNetwork : HttpPipelinePolicy
{
    private readonly string? path;
    private readonly int after;
    private int changes;

    /// <param name="path">It dies before the first request to a path that ends so.</param>
    public DyingNetwork(string path) => this.path = path;

    /// <param name="after">It dies after so many requests that change something.</param>
    public DyingNetwork(int after) => this.after = after;

    public bool Died { get; private set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        DieInTime(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        DieInTime(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void DieInTime(Request request)
    {
        var changing = request.Method != RequestMethod.Get && request.Uri.Path?.EndsWith("Tables", StringComparison.Ordinal) != true;
        Died |= path is null ? changing && Interlocked.Increment(ref changes) > after : request.Uri.Path?.EndsWith(path, StringComparison.Ordinal) == true;
        if (Died)
        {
            throw new DiedException();
        }
    }

    /// <summary>Nothing that a client would send again.</summary>
    public sealed class DiedException() : Exception("The writer has died.");
}
