using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Json;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Triggers;

/// <summary>What may be applied for, and what it takes.</summary>
internal sealed class ProceduresApi(SeedBook seeds, CaseDesk desk)
{
    [Function("ListProcedures")]
    public IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures")] HttpRequest request) =>
        Results.Json(new { procedures = seeds.AllOffered(desk.Now).Select(p => new { p.Id, p.Version, p.Title, p.Kinds, offices = p.Offices.Select(o => o.Name), p.Term }) }, CoreJson.Options);

    [Function("GetProcedure")]
    public IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures/{procedure}")] HttpRequest request, string procedure)
    {
        var version = request.Query["version"].ToString();
        var found = version.Length == 0 ? seeds.Offered(procedure, desk.Now)
            : seeds.Has(procedure, version) ? seeds.Procedure(procedure, version)
            : null;
        return found is null ? CaseAccess.NotFound : Results.Json(found, CoreJson.Options);
    }

    [Function("ListVersions")]
    public IResult Versions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures/{procedure}/versions")] HttpRequest request, string procedure)
    {
        var versions = seeds.Versions(procedure);
        var offered = seeds.Offered(procedure, desk.Now);
        var isOfficer = CaseAccess.CallerOf(request).Officer is not null;
        return versions.IsEmpty
            ? CaseAccess.NotFound
            : Results.Json(new { procedure, versions = versions.Select(p => Shown(p, p == offered, isOfficer)) }, CoreJson.Options);
    }

    /// <summary>Who loaded a version is the office's own business.</summary>
    private object Shown(Procedure version, bool offered, bool isOfficer)
    {
        var (file, days) = (seeds.FileOf(version), seeds.DaysOf(version));
        return new
        {
            version.Version,
            days.From,
            days.Until,
            version.Offered.Supersedes,
            offered,
            sha256 = StoredSeed.HashOf(file.Json),
            source = file.Loading is null ? "shipped" : "loaded",
            loadedAt = file.Loading?.At,
            loadedBy = isOfficer ? file.Loading?.By : null,
            reason = isOfficer ? file.Loading?.Reason : null,
        };
    }
}
