using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Instances as clients see them.</summary>
internal static class Metadata
{
    /// <param name="converter">To read inputs and outputs by; without one they are left out.</param>
    public static OrchestrationMetadata Of(InstanceRow row, DataConverter? converter)
    {
        var whole = converter is not null;
        return new(row.Name, row.Id)
        {
            RuntimeStatus = row.Status,
            CreatedAt = row.Created,
            LastUpdatedAt = row.Updated,
            Tags = row.Tags,
            DataConverter = converter,
            SerializedInput = whole ? row.Input : null,
            SerializedOutput = whole ? row.Output : null,
            FailureDetails = whole && row.Failure is { } failure ? FailureText.Read(failure) : null,
            SerializedCustomStatus = whole ? row.CustomStatus : null,
        };
    }
}
