using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Custody;
using MissionReg.Core.Json;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Who holds which paper of a case, and who held it before, for officers.</summary>
internal sealed class CustodyApi(CaseAccess access, ICaseStore store, ManifestDesk manifests)
{
    [Function("GetCustody")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/custody")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        if (CaseAccess.CaseWorker(request).Problem is { } refused)
        {
            return refused;
        }

        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var language = Languages.Of(request);
        var settlements = new List<PaperSettlement>();
        foreach (var manifest in c!.State.Arrivals)
        {
            settlements.AddRange(await manifests.FindAsync(manifest, cancellationToken) is { } found ? PaperSettlement.Of(found, caseNumber) : []);
        }

        var papers = Custody.Of(await store.LoadAsync(caseNumber, cancellationToken), c.Procedure, settlements);
        return Results.Json(
            new
            {
                caseNumber,
                papers = papers.Select(p => new
                {
                    p.Id,
                    title = (c.Procedure.FindItem(p.DocumentId)?.Title ?? c.Procedure.Outcome.Title).In(language),
                    p.Kind,
                    p.Count,
                    p.Now.Holder,
                    p.Now.Manifest,
                    since = Local(p.Now.Since),
                    p.Missing,
                    chain = p.Chain.Select(h => new { h.Holder, h.Manifest, since = Local(h.Since), h.By }),
                }),
            },
            CoreJson.Options);

        OffsetDateTime Local(Instant at) => Times.WithOffset(c, at);
    }
}
