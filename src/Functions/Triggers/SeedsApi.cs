using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Seeds;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Triggers;

/// <summary>Reference data that an administrator brings into the running service.</summary>
internal sealed class SeedsApi(SeedDesk desk)
{
    [Function("LoadProcedure")]
    public Task<IResult> LoadProcedureAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/procedures")] HttpRequest request, CancellationToken cancellationToken) =>
        LoadAsync(request, cancellationToken, SeedKind.Procedure, SeedKind.Wording);

    [Function("LoadCalendar")]
    public Task<IResult> LoadCalendarAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/calendars")] HttpRequest request, CancellationToken cancellationToken) =>
        LoadAsync(request, cancellationToken, SeedKind.Calendar);

    [Function("LoadCentres")]
    public Task<IResult> LoadCentresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/centres")] HttpRequest request, CancellationToken cancellationToken) =>
        LoadAsync(request, cancellationToken, SeedKind.Centres);

    [Function("LoadOfficeImage")]
    public Task<IResult> LoadOfficeImageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office-images")] HttpRequest request, CancellationToken cancellationToken) =>
        LoadAsync(request, cancellationToken, SeedKind.OfficeImage);

    private async Task<IResult> LoadAsync(HttpRequest request, CancellationToken cancellationToken, params SeedKind[] kinds)
    {
        var (officer, refused) = CaseAccess.Officer(request, Role.Administrator);
        if (refused is not null)
        {
            return refused;
        }

        var (upload, problem) = await SeedUpload.ReadAsync(request, [.. kinds], cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var key = IdempotencyKey.Of(request, officer!.Id, $"load-{SeedUpload.MemberOf(kinds[0])}", upload!.RequestHash);
        return key.Problem ?? await desk.LoadAsync(upload, officer, key.AnswerKey, cancellationToken) switch
        {
            LoadOutcome.Done done => Results.Content(done.Answer, "application/json", Encoding.UTF8, StatusCodes.Status201Created),
            LoadOutcome.Faulty faulty => new Problem("seed-invalid") { Errors = [.. faulty.Faults.Select(f => Told(f, kinds))] },
            LoadOutcome.Taken => new Problem("version-exists"),
            _ => new Problem("idempotency-conflict"),
        };
    }

    /// <summary>At its place in the body; what is said of a file that was not sent names that file.</summary>
    private static FieldFault Told(SeedFault fault, SeedKind[] kinds)
    {
        var member = kinds.Select(SeedUpload.MemberOf).FirstOrDefault(name => fault.File == name || fault.File.StartsWith($"loaded {name} ", StringComparison.Ordinal));
        var reason = member is null ? $"{fault.File}: {fault.Path}: {fault.Reason}" : fault.Reason;
        return new FieldFault(member is null ? "$" : $"$.{member}{fault.Path[1..]}", "seed-fault", new LocalizedText(reason, reason, reason));
    }
}
