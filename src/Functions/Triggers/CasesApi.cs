using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary>Looking at cases: the recipient at his own, an officer at those of the office.</summary>
internal sealed class CasesApi(CaseAccess access, ICaseStore store, CaseDesk desk, SeedBook seeds)
{
    [Function("ListCases")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.CaseWorker(request);
        if (problem is not null)
        {
            return problem;
        }

        var (query, fault) = WorkListQuery.Read(request.Query, officer!.Office);
        if (fault is not null)
        {
            return new Problem("validation") { Errors = [fault] };
        }

        return WorkListAnswer.Of(await store.ListAsync(query!, cancellationToken));
    }

    /// <summary>The same list for those who look for a name: names do not belong into addresses, which are logged on their way.</summary>
    [Function("SearchCases")]
    public async Task<IResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/search")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, refused) = CaseAccess.CaseWorker(request);
        if (refused is not null)
        {
            return refused;
        }

        var (body, problem) = await JsonBody.ReadAsync<WorkListSearch>(request, cancellationToken);
        return problem ?? body!.Problem ?? WorkListAnswer.Of(await store.ListAsync(body.ToQuery(officer!.Office), cancellationToken));
    }

    [Function("GetCase")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        var (c, actor, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        request.HttpContext.Response.Headers.ETag = c!.ETag;
        return Results.Json(CaseView.Of(c, actor, Languages.Of(request), seeds.FieldMessages, desk.Now), CoreJson.Options);
    }

    [Function("GetProof")]
    public async Task<IResult> ProofAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/deadlines/{deadline}/proof")] HttpRequest request,
        string caseNumber,
        string deadline,
        CancellationToken cancellationToken)
    {
        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        return c!.Agenda.FirstOrDefault(e => e.Id == deadline) is { } entry
            ? Results.Json(ProofView.Of(c, entry, Languages.Of(request)), CoreJson.Options)
            : CaseAccess.NotFound;
    }

    /// <summary>The legal record with its hash chain, for officers only.</summary>
    [Function("GetHistory")]
    public async Task<IResult> HistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/history")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        if (CaseAccess.CaseWorker(request).Problem is { } refused)
        {
            return refused;
        }

        var (_, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var events = await store.LoadAsync(caseNumber, cancellationToken);
        return Results.Json(
            new
            {
                caseNumber,
                chain = EventChain.FirstFault(events) is { } fault ? $"broken at {fault}" : "whole",
                events = events.Select(e => new
                {
                    e.Sequence,
                    at = InstantPattern.ExtendedIso.Format(e.At),
                    e.Actor,
                    e.Channel,
                    e.CommandId,
                    @event = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(e.Payload),
                    e.PreviousHash,
                    e.Hash,
                }),
                reads = await store.ReadsAsync(caseNumber, cancellationToken),
            },
            CoreJson.Options);
    }
}
