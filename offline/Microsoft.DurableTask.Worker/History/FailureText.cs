using System.Text.Json;

namespace Microsoft.DurableTask.Worker.History;

/// <summary>Failures as the file keeps them: JSON.</summary>
internal static class FailureText
{
    public static string Of(TaskFailureDetails failure) => JsonSerializer.Serialize(failure);

    public static TaskFailureDetails Read(string json) => JsonSerializer.Deserialize<TaskFailureDetails>(json)!;
}
