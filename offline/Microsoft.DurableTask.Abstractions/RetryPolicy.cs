namespace Microsoft.DurableTask;

/// <summary>How often, and with what delays, a failed activity or sub-orchestration is tried again.</summary>
public class RetryPolicy
{
    private readonly Func<TaskFailureDetails, bool>? _handleFailure;

    /// <param name="maxNumberOfAttempts">All attempts, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">Delay after the first failure; above zero.</param>
    /// <param name="backoffCoefficient">Each further delay is this many times the one before; at least 1.</param>
    /// <param name="maxRetryInterval">Longest delay; one hour unless given; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="retryTimeout">No attempt is made once this has passed since the first; none unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of the range given above.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        ThrowIfShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        ThrowIfShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    public TimeSpan MaxRetryInterval { get; }

    public TimeSpan RetryTimeout { get; }

    /// <summary>Answers whether this failure is worth another attempt; counts and times still bind.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => _handleFailure = value;
    }

    /// <summary>Whether nothing is excepted; a failure that is no task's can then be tried again too.</summary>
    internal bool HandlesAll => _handleFailure is null;

    internal bool Handles(TaskFailureDetails failure) => _handleFailure?.Invoke(failure) ?? true;

    private static void ThrowIfShorter(TimeSpan? value, TimeSpan firstRetryInterval, string name)
    {
        if (value < firstRetryInterval && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The value for {name} must not be below the first retry interval.");
        }
    }
}
