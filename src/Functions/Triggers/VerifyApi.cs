using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>Whether a certificate is genuine and in force, for whoever holds it: the code is printed on it.</summary>
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
            return Results.Json(new { number, standing = "unknown" }, CoreJson.Options, statusCode: StatusCodes.Status404NotFound);
        }

        var today = desk.Now.InZone(c.Calendar.Zone).Date;
        var standing = draft.Resolution is Resolution.Refusal ? "refusal" : draft.ValidUntil < today ? "expired" : "in-force";
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
}
