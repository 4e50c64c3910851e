using System.Net;

namespace MissionReg.Azurite;

/// <summary>What may befall a request on its way to the storage and back.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The service answers so and does nothing.</summary>
    /// <param name="Code">Its <c>x-ms-error-code</c>.</param>
    /// <param name="RetryAfter">In whole seconds; less is told in milliseconds.</param>
    public sealed record Refused(HttpStatusCode Status, string Code, TimeSpan? RetryAfter = null) : Fault
    {
        /// <summary>The service is busy, as it says when an account or a partition is used too much.</summary>
        public static Refused Busy(TimeSpan? retryAfter = null) => new(HttpStatusCode.ServiceUnavailable, "ServerBusy", retryAfter);

        /// <summary>As its front end says so.</summary>
        public static Refused TooMany(TimeSpan? retryAfter = null) => new(HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfter);
    }

    /// <summary>The connection breaks before the request reaches the service.</summary>
    public sealed record RequestLost : Fault;

    /// <summary>The service did what it was asked; then the connection breaks, and its answer never comes.</summary>
    public sealed record AnswerLost : Fault;

    /// <summary>Nothing comes back, and the connection stays open until the caller gives up.</summary>
    /// <param name="Reached">Whether the service did what it was asked.</param>
    public sealed record Silence(bool Reached) : Fault;

    /// <summary>
    /// The request lies somewhere until <see cref="FaultRule.LetGo"/>; then it reaches the service, even if its caller has gone meanwhile.
    /// </summary>
    public sealed record Delayed : Fault;
}
