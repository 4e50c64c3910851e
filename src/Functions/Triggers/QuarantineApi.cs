using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary>What was dropped and could not be taken, for the clerk.</summary>
internal sealed class QuarantineApi(QuarantineShelf quarantine, SeedBook seeds)
{
    [Function("ListQuarantine")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/quarantine")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Role.Clerk);
        if (problem is not null)
        {
            return problem;
        }

        var entries = await quarantine.ListAsync(officer!.Office, cancellationToken);
        var language = Languages.Of(request);
        return Results.Json(
            new
            {
                entries = entries.Select(e => new
                {
                    e.Entry,
                    e.Reason.Reason,
                    e.Reason.Fault,
                    text = QuarantineWords.Of(seeds.Problems, e.Reason, language),
                    e.Reason.ReceivedAt,
                    name = e.Reason.OriginalName,
                    e.Reason.CaseNumber,
                    bytes = e.Reason.Length,
                }),
            },
            CoreJson.Options);
    }

    [Function("GetQuarantined")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/quarantine/{day}/{entry}")] HttpRequest request,
        string day,
        string entry,
        CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Role.Clerk);
        if (problem is not null)
        {
            return problem;
        }

        return LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } && entry.All(char.IsAsciiHexDigitLower)
            && await quarantine.OpenAsync(date, entry, officer!.Office, cancellationToken) is { } content
            ? Results.Stream(content, "application/octet-stream", "quarantined")
            : CaseAccess.NotFound;
    }
}
