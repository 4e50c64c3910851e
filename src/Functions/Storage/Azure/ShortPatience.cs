using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>
/// Sends a request again as Azure.Core does, but not when the service, or something before it, says to come again later than
/// <paramref name="longest"/>: Azure.Core would wait an hour if it were told to, with what the request holds. The caller is told instead.
/// </summary>
internal sealed class ShortPatience(int maxRetries, DelayStrategy delay, TimeSpan longest) : RetryPolicy(maxRetries, delay)
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsSoon(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsSoon(message) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private bool IsSoon(HttpMessage message) => !message.HasResponse || !(Told(message.Response.Headers) > longest);

    /// <summary>Seconds, or a date as HTTP writes it.</summary>
    private static TimeSpan? Told(ResponseHeaders headers) =>
        !headers.TryGetValue("Retry-After", out var told) ? null
        : int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - headers.Date
        : null;
}
