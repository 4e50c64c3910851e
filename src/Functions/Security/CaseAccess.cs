using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Security;

/// <summary>
/// Lets a caller to a case: officers of its office or centre who have work with cases, and whoever holds its access code. To everybody
/// else a case that exists looks like one that does not.
/// </summary>
internal sealed class CaseAccess(CaseDesk desk, ICaseStore store, AccessCodes codes)
{
    private static readonly Role[] CaseWorkers =
        
    [
        Role.Clerk, Role.Specialist, Role.Lawyer, Role.SectionHead, Role.Head, Role.Archivist, Role.QualityOfficer,
        Role.CentreInspector, Role.AccumulationInspector,
    ];

    public static Problem NotFound { get; } = new("not-found");

    /// <summary>The officer behind a request, or the answer to be given instead.</summary>
    public static (Actor? Officer, Problem? Problem) Officer(HttpRequest request, params ReadOnlySpan<Role> roles)
    {
        if (CallerOf(request).Officer is not { } officer)
        {
            return (null, new Problem("unauthorized"));
        }

        foreach (var role in roles)
        {
            if (officer.Has(role))
            {
                return (officer, null);
            }
        }

        return (null, new Problem("forbidden"));
    }

    public static (Actor? Officer, Problem? Problem) CaseWorker(HttpRequest request) => Officer(request, CaseWorkers);

    public static Caller CallerOf(HttpRequest request) => request.HttpContext.Features.Get<Caller>()!;

    /// <summary>The case for its recipient or an officer; an officer's reading is kept.</summary>
    public async Task<(OpenCase? Case, Actor Actor, Problem? Problem)> ReadAsync(
        HttpRequest request, string caseNumber, CancellationToken cancellationToken)
    {
        var caller = CallerOf(request);
        if (caller.Officer is null)
        {
            var own = codes.Opens(caseNumber, caller.AccessCode) ? await desk.FindAsync(caseNumber, cancellationToken) : null;
            return own is null ? (null, Actor.Recipient, NotFound) : (own, Actor.Recipient, null);
        }

        var (officer, problem) = CaseWorker(request);
        if (problem is not null)
        {
            return (null, caller.Officer, problem);
        }

        var found = await desk.FindAsync(caseNumber, cancellationToken);
        if (found is null || (found.State.Office != officer!.Office && found.State.Centre != officer.Office))
        {
            return (null, caller.Officer, NotFound);
        }

        await store.RecordReadAsync(caseNumber, officer.Id, desk.Now, cancellationToken);
        return (found, officer, null);
    }
}
