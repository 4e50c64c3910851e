using System.Globalization;
using Azure;
using Azure.Core;
using Microsoft.AspNetCore.Http;

namespace MissionReg.Functions.Storage;

/// <summary>What an error answer of Azure Storage means.</summary>
internal static class AzureRefusal
{
    /// <summary>The service allows 15 minutes; its answer is dated a little after it refused.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(14.5);

    /// <summary>What the service was started with has been taken away: while a table or container is being deleted or restored.</summary>
    private static readonly string?[] Lost = ["TableNotFound", "TableBeingDeleted", "ContainerBeingDeleted"];

    public static StorageFault? Of(RequestFailedException refused, DateTimeOffset machine)
    {
        var response = refused.GetRawResponse();
        var cause = Told(refused, response);
        return refused.Status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => response is { Headers.Date: { } storage } && IsFar(storage, machine)
                ? new StorageFault(StorageFaultKind.ClockSkew, cause) { Clocks = (storage, machine) }
                : new StorageFault(StorageFaultKind.Forbidden, cause),
            0 or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= 500 =>
                new StorageFault(StorageFaultKind.Unavailable, cause) { RetryAfter = response is null ? null : PauseOf(response.Headers) },
            _ when Lost.Contains(refused.ErrorCode) => new StorageFault(StorageFaultKind.Unavailable, cause),
            _ => null,
        };
    }

    public static bool IsFar(DateTimeOffset storage, DateTimeOffset machine) => (storage - machine).Duration() > ClockTolerance;

    private static string Told(RequestFailedException refused, Response? response) => refused.Status == 0
        ? $"no answer ({refused.InnerException?.GetBaseException().GetType().Name ?? "nothing known"})"
        : $"{refused.Status} {refused.ErrorCode ?? "without a code"}, request {response?.Headers.RequestId ?? "without an id"}";

    private static TimeSpan? PauseOf(ResponseHeaders headers) =>
        headers.TryGetValue("Retry-After", out var told) && int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
