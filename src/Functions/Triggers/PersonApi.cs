using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>What else the office has of the person that a case is about. Every case that is shown counts as read.</summary>
internal sealed class PersonApi(CaseAccess access, CaseDesk desk, ICaseStore store, PersonFile persons)
{
    [Function("GetPerson")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/person")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        if (CaseAccess.CaseWorker(request).Problem is { } refused)
        {
            return refused;
        }

        var (c, officer, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (same, perhaps) = await persons.OfAsync(c!, officer.Office, cancellationToken);
        foreach (var shown in same.Concat(perhaps))
        {
            await store.RecordReadAsync(shown.State.Number, officer.Id, desk.Now, cancellationToken);
        }

        return Results.Json(
            new { caseNumber = c!.State.Number, same = same.Select(Shown), perhaps = perhaps.Select(Shown) }, CoreJson.Options);
    }

    private object Shown(OpenCase c)
    {
        var s = c.State;
        return new
        {
            caseNumber = s.Number,
            s.Procedure,
            s.Kind,
            applicant = s.Fields.GetValueOrDefault(c.Procedure.Subject.Name, ""),
            state = s.Status,
            receivedAt = Times.WithOffset(c, s.Receipt.ReceivedAt),
            outcome = s.Decided,
            number = s.Signature?.Number,
            signedOn = s.Signature?.On,
            validUntil = s.Signature is null ? null : s.Draft!.ValidUntil,
            standing = s.Standing(c.Procedure, desk.Now.InZone(c.Calendar.Zone).Date),
        };
    }
}
