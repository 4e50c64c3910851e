using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace MissionReg.Durability.Workload;

/// <summary>How an instance must end.</summary>
/// <param name="Id"><see langword="null"/> if the engine made it up.</param>
/// <param name="Status">A final one.</param>
/// <param name="Output">JSON.</param>
/// <param name="CustomStatus">JSON.</param>
/// <param name="Failure">The message.</param>
internal sealed record End(
    string? Id, OrchestrationRuntimeStatus Status, string? Output = null, string? CustomStatus = null, string? Failure = null)
{
    public static End Completed(string? id, object? output, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Completed, Json(output), Json(customStatus));

    public static End Failed(string id, string message, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Failed, CustomStatus: Json(customStatus), Failure: message);

    public static End Terminated(string id, object? output, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Terminated, Json(output), Json(customStatus));

    public static End Of(OrchestrationMetadata found) => new(
        found.InstanceId, found.RuntimeStatus, found.SerializedOutput, found.SerializedCustomStatus, found.FailureDetails?.ErrorMessage);

    private static string? Json(object? value) => JsonDataConverter.Default.Serialize(value);
}
