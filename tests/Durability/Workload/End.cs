using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace MissionReg.Durability.Workload;

/// <summary>How an instance must end.</summary>
/// <param name="Id"><see langword="null"/> if the engine made it up.</param>
/// <param name="Status">A final one.</param>
/// <param name="Output">JSON; none of one that failed: its failure says it.</param>
/// <param name="CustomStatus">JSON.</param>
/// <param name="Failure">The message.</param>
/// <param name="Tags">As <c>name=value</c> in the order of names, between commas; <see langword="null"/> if there are none.</param>
internal sealed record End(
    string? Id, OrchestrationRuntimeStatus Status, string? Output = null, string? CustomStatus = null, string? Failure = null, string? Tags = null)
{
    public static End Completed(string? id, object? output, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Completed, Json(output), Json(customStatus));

    public static End Failed(string id, string message, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Failed, CustomStatus: Json(customStatus), Failure: message);

    public static End Terminated(string id, object? output, object? customStatus = null) =>
        new(id, OrchestrationRuntimeStatus.Terminated, Json(output), Json(customStatus));

    public static End Of(OrchestrationMetadata found) => new(
        found.InstanceId,
        found.RuntimeStatus,
        found.RuntimeStatus == OrchestrationRuntimeStatus.Failed ? null : found.SerializedOutput,
        found.SerializedCustomStatus,
        found.FailureDetails?.ErrorMessage,
        found.Tags.Count == 0 ? null : string.Join(',', found.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")));

    private static string? Json(object? value) => JsonDataConverter.Default.Serialize(value);
}
