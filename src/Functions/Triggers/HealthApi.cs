using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Triggers;

/// <summary>Whether the service runs and can work.</summary>
internal sealed class HealthApi(AccountBook accounts, StorageHealth storage)
{
    [Function("Health")]
    public static IResult Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request) =>
        Results.Json(new { status = "running" });

    /// <summary>200 when every part of the storage answers; the engine was started before the first request could come in.</summary>
    [Function("Ready")]
    public async Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = await storage.AskAsync(cancellationToken);
        return parts.Values.All(state => state == StorageHealth.Ok)
            ? Results.Json(new { status = "ready", accounts = await accounts.AnyAsync(cancellationToken), parts })
            : Results.Json(new { status = "not-ready", parts }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
