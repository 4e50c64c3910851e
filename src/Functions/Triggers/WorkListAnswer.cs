using Microsoft.AspNetCore.Http;
using MissionReg.Core.Json;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>One page of the work list as it is answered.</summary>
internal static class WorkListAnswer
{
    public static IResult Of(CasePage page) => Results.Json(
        new
        {
            cases = page.Cases.Select(r => new { r.CaseNumber, r.Procedure, state = r.Status, r.Applicant, r.ReceivedAt, r.Due, r.DueOn }),
            page.Page,
            page.More,
        },
        CoreJson.Options);
}
