using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>What may be applied for, and what it takes.</summary>
internal sealed class ProceduresApi(SeedBook seeds, CaseDesk desk)
{
    [Function("ListProcedures")]
    public IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures")] HttpRequest request) =>
        Results.Json(new { procedures = seeds.AllOffered(desk.Now).Select(p => new { p.Id, p.Version, p.Title, p.Kinds, offices = p.Offices.Select(o => o.Name), p.Term }) }, CoreJson.Options);

    [Function("GetProcedure")]
    public IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures/{procedure}")] HttpRequest request, string procedure) =>
        seeds.Offered(procedure, desk.Now) is { } found ? Results.Json(found, CoreJson.Options) : CaseAccess.NotFound;
}
