using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>The register of what is in force, for the officers of the office that keeps it.</summary>
internal sealed class RegisterApi(ICaseStore store, CaseDesk desk, SeedBook seeds, RegistrationChain chain, DerivedRecords derived)
{
    private static readonly Role[] Readers =
        [Role.Clerk, Role.Specialist, Role.Lawyer, Role.SectionHead, Role.Head, Role.Archivist, Role.QualityOfficer];

    [Function("SearchRegister")]
    public async Task<IResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/register/search")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, refused) = CaseAccess.Officer(request, Readers);
        if (refused is not null)
        {
            return refused;
        }

        var (body, problem) = await JsonBody.ReadAsync<RegisterSearch>(request, cancellationToken);
        if ((problem ?? body!.Problem) is { } fault)
        {
            return fault;
        }

        // An office that no procedure names has no entries either, whatever day it is there.
        var zone = seeds.Places().Where(p => p.Place == officer!.Office).Select(p => p.Calendar.Zone).FirstOrDefault(DateTimeZone.Utc);
        var today = desk.Now.InZone(zone).Date;
        var page = await store.SearchRegisterAsync(body!.ToQuery(officer!.Office, today), cancellationToken);
        return Results.Json(new { entries = page.Entries.Select(e => RegisterView.Of(e, today)), page.Page, page.More }, CoreJson.Options);
    }

    [Function("GetRegisterEntry")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/register/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Readers);
        if (problem is not null)
        {
            return problem;
        }

        if (await store.FindByPaperAsync(number.Trim().ToUpperInvariant(), cancellationToken) is not { } caseNumber
            || await desk.FindAsync(caseNumber, cancellationToken) is not { } c
            || c.State.Office != officer!.Office
            || RegisterEntry.Of(c.State, c.Procedure) is not { } entry)
        {
            return CaseAccess.NotFound;
        }

        var links = await chain.OfAsync(c, cancellationToken);
        foreach (var shown in links.Select(l => l.Entry?.CaseNumber).OfType<string>())
        {
            await store.RecordReadAsync(shown, officer.Id, desk.Now, cancellationToken);
        }

        var today = desk.Now.InZone(c.Calendar.Zone).Date;
        var changes = RegisterChange.Of(await store.LoadAsync(caseNumber, cancellationToken));
        return Results.Json(
            new
            {
                entry = RegisterView.Of(entry, today),
                history = changes.Select(change => RegisterView.Of(change, c)),
                chain = links.Select(link => RegisterView.Of(link, today)),
            },
            CoreJson.Options);
    }

    /// <summary>Makes the work list, the register and the persons anew from the events, should anybody doubt them.</summary>
    [Function("RebuildRegister")]
    public async Task<IResult> RebuildAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/register/rebuild")] HttpRequest request, CancellationToken cancellationToken) =>
        CaseAccess.Officer(request, Role.Administrator).Problem is { } refused
            ? refused
            : Results.Json(new { cases = await derived.RebuildAsync(cancellationToken) }, CoreJson.Options);
}
