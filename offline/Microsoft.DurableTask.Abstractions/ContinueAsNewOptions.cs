namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts anew.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events nobody has taken yet go over to the new execution.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version of the new execution; the present one's unless given.</summary>
    public string? NewVersion { get; set; }
}
