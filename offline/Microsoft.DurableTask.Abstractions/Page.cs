namespace Microsoft.DurableTask;

/// <summary>One page of results.</summary>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
    where T : notnull
{
    public IReadOnlyList<T> Values { get; } = values ?? throw new ArgumentNullException(nameof(values));

    /// <summary><see langword="null"/> on the last page.</summary>
    public string? ContinuationToken { get; } = continuationToken;
}
