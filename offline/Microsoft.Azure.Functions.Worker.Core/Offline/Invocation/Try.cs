namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Which try of an event this is; a trigger that tries again sets it as a feature.</summary>
internal sealed class Try(int count, int limit) : RetryContext
{
    public static Try First { get; } = new(0, 0);

    public override int RetryCount => count;

    public override int MaxRetryCount => limit;
}
