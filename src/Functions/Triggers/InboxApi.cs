using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Json;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>The morning's reminders for the roles of the caller.</summary>
internal sealed class InboxApi(ICaseStore store)
{
    [Function("GetInbox")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/inbox")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.CaseWorker(request);
        if (problem is not null)
        {
            return problem;
        }

        var notes = await store.InboxAsync(officer!.Office, [.. officer.Roles], cancellationToken);
        return Results.Json(new { notes = notes.Select(n => new { n.Morning, n.Role, n.CaseNumber, n.Deadline, n.DueOn, n.Urgency }) }, CoreJson.Options);
    }
}
