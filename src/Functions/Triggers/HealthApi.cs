using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>Whether the service runs and can work.</summary>
internal sealed class HealthApi(AccountBook accounts)
{
    [Function("Health")]
    public static IResult Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request) =>
        Results.Json(new { status = "running" });

    /// <summary>200 when the store answers; the engine was started before the first request could come in.</summary>
    [Function("Ready")]
    public async Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/ready")] HttpRequest request, CancellationToken cancellationToken) =>
        Results.Json(new { status = "ready", accounts = await accounts.AnyAsync(cancellationToken) });
}
