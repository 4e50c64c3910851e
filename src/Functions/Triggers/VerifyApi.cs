using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Whether a paper is genuine and in force, for whoever holds it: the code is printed on it.</summary>
internal sealed class VerifyApi(CaseDesk desk, ICaseStore store)
{
    [Function("Verify")]
    public async Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/verify/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellationToken)
    {
        var c = await store.FindByPaperAsync(number, cancellationToken) is { } caseNumber ? await desk.FindAsync(caseNumber, cancellationToken) : null;
        if (c?.State is not { Signature: { } signature, Draft: { } draft }
            || !string.Equals(signature.VerificationCode, request.Query["c"].ToString().Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return new Problem("certificate-unknown") { Standing = "unknown" };
        }

        var standing = StandingOf(c.State, c.Procedure, draft, desk.Now.InZone(c.Calendar.Zone).Date);
        return Results.Json(
            new
            {
                number = signature.Number,
                standing,
                service = SubmissionAnswer.ServiceTitle(c.Procedure, c.State.Kind, Languages.Of(request)),
                office = c.Office.Name.In(Languages.Of(request)),
                signedOn = signature.On,
                validUntil = draft.ValidUntil,
            },
            CoreJson.Options);
    }

    /// <summary>A paper that enters no register is genuine, and whether it still means anything is for whoever reads it.</summary>
    private static string StandingOf(CaseState state, Procedure procedure, Draft draft, LocalDate today) =>
        draft.Resolution is Resolution.Refusal ? "refusal"
        : state.Standing(procedure, today) is { } standing ? JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString())
        : draft.ValidUntil < today ? "expired"
        : "genuine";
}
