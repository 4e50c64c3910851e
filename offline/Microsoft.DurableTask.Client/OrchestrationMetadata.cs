using System.Collections.Immutable;
using System.Globalization;

namespace Microsoft.DurableTask.Client;

/// <summary>An orchestration as it stood when it was read.</summary>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    private const int LongestShown = 50;

    public string Name { get; } = name;

    public string InstanceId { get; } = instanceId;

    /// <summary><see langword="null"/> unless inputs and outputs were asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastUpdatedAt { get; init; }

    public string? SerializedInput { get; init; }

    public string? SerializedOutput { get; init; }

    public string? SerializedCustomStatus { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why it failed; only if it did, and inputs and outputs were asked for.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Completed, failed or terminated.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadInputAs<T>() => Converter().Deserialize<T>(SerializedInput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadOutputAs<T>() => Converter().Deserialize<T>(SerializedOutput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadCustomStatusAs<T>() => Converter().Deserialize<T>(SerializedCustomStatus);

    /// <summary>Holds the beginning of input, output and failure, if they were asked for: not for logs.</summary>
    public override string ToString()
    {
        var failure = FailureDetails is { } f ? $"{f.ErrorType} - {Beginning(f.ErrorMessage)}" : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}, CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}")
            + Part("Input", Beginning(SerializedInput)) + Part("Output", Beginning(SerializedOutput)) + Part("FailureDetails", failure) + "]";
    }

    private static string? Part(string name, string? text) => text is null ? null : $", {name}: '{text}'";

    private static string? Beginning(string? text) =>
        text is { Length: > LongestShown } ? string.Concat(text.AsSpan(0, LongestShown), "...") : text;

    private DataConverter Converter() => DataConverter
        ?? throw new InvalidOperationException("Inputs and outputs can only be read from metadata fetched with getInputsAndOutputs.");
}
