using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Triggers;

/// <summary>The registers of documents that go with the courier, for staff of their centre and their office.</summary>
internal sealed class ManifestsApi(
    ManifestDesk desk, ManifestDraft draft, ManifestCourier courier, ManifestPress press, WaitingCases cases, IManifestStore store, SeedBook seeds)
{
    private static readonly Role[] Readers =
    [
        Role.Clerk, Role.Specialist, Role.SectionHead, Role.Head, Role.Archivist, Role.QualityOfficer,
        Role.CentreInspector, Role.AccumulationInspector, Role.Courier,
    ];

    [Function("CompileManifest")]
    public async Task<IResult> CompileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/manifests")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Role.Clerk, Role.AccumulationInspector);
        if (problem is not null)
        {
            return problem;
        }

        var (bytes, body, unreadable) = await JsonBody.ReadAsync(request, JsonBody.Read<CompileBody>, cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var key = IdempotencyKey.Of(request, officer!.Id, "manifests", IdempotencyKey.HashOf("", bytes));
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        // A repetition is known by its key: what waited then is on its way now.
        var envelope = EnvelopeOf(request, officer, key, null);
        var outcome = await desk.AnsweredAsync(key.AnswerKey, cancellationToken);
        if (outcome is null)
        {
            var (command, fault) = await draft.ReadAsync(body!, officer, cancellationToken);
            if (fault is not null)
            {
                return fault;
            }

            outcome = await desk.CompileAsync(command!, envelope, cancellationToken);
        }

        if (outcome is CommandOutcome.Done { CaseNumber: var number })
        {
            request.HttpContext.Response.Headers.Location = $"/api/manifests/{number}";
        }

        return Answer(request, outcome, StatusCodes.Status201Created);
    }

    [Function("ListManifests")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/manifests")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Readers);
        if (problem is not null)
        {
            return problem;
        }

        var (query, fault) = ManifestListQuery.Read(request.Query, officer!.Office);
        if (fault is not null)
        {
            return new Problem("validation") { Errors = [new FieldFault(fault, "mistyped")] };
        }

        var page = await store.ListAsync(query!, cancellationToken);
        var manifests = page.Manifests.Select(r => new
        {
            r.Number,
            r.Leg,
            r.Centre,
            r.Office,
            state = r.Status,
            compiledAt = r.CompiledAt,
            r.Cases,
            r.OpenDiscrepancies,
            r.Open,
        });
        return Results.Json(new { manifests, page.Page, page.More }, CoreJson.Options);
    }

    [Function("GetManifest")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/manifests/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellationToken)
    {
        var (manifest, officer, problem) = await ReadAsync(request, number, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        request.HttpContext.Response.Headers.ETag = ManifestDesk.ETagOf(manifest!);
        return Results.Json(ManifestView.Of(manifest!, officer!, Languages.Of(request), seeds), CoreJson.Options);
    }

    [Function("GetManifestPaper")]
    public async Task<IResult> PaperAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/manifests/{number}/manifest.pdf")] HttpRequest request,
        string number,
        CancellationToken cancellationToken)
    {
        var (manifest, _, problem) = await ReadAsync(request, number, cancellationToken);
        var language = Languages.OfPaper(request);
        return problem ?? Results.Bytes(press.Print(manifest!, language), "application/pdf", $"{number}-{language}.pdf");
    }

    [Function("GiveManifestCommand")]
    public async Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/manifests/{number}/commands/{command}")] HttpRequest request,
        string number,
        string command,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Readers);
        if (problem is not null)
        {
            return problem;
        }

        // A bag that came to the wrong place is told where it belongs; nothing else of it is told there.
        if (await desk.FindAsync(number, cancellationToken) is not { } manifest || (command != "arrive" && !IsOf(officer!, manifest)))
        {
            return CaseAccess.NotFound;
        }

        var (bytes, given, unreadable) = await JsonBody.ReadAsync(request, body => ManifestCommandReader.Read(command, body), cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var key = IdempotencyKey.Of(request, officer!.Id, $"{number}/{command}", IdempotencyKey.HashOf(command, bytes));
        var ifMatch = request.Headers.IfMatch.ToString();
        if (key.Problem is not null || ifMatch.Length == 0)
        {
            return key.Problem ?? new Problem("precondition-required");
        }

        var outcome = await desk.GiveAsync(
            number, await CompleteAsync(given!, manifest, cancellationToken), EnvelopeOf(request, officer, key, ifMatch), cancellationToken);
        if (outcome is CommandOutcome.Done)
        {
            await courier.CarryAsync(client, number, cancellationToken);
        }

        return Answer(request, outcome, StatusCodes.Status200OK);
    }

    /// <summary>An arrival is told where the cases belong that are not listed.</summary>
    private async Task<ManifestCommand> CompleteAsync(ManifestCommand given, ManifestState manifest, CancellationToken cancellationToken)
    {
        if (given is not ManifestCommand.Arrive { Cases: { } present } arrive)
        {
            return given;
        }

        var places = ImmutableDictionary<string, string>.Empty;
        foreach (var extra in present.Select(c => c.CaseNumber).Where(c => manifest.Item(c) is null).Distinct())
        {
            if (await cases.BelongsToAsync(extra, cancellationToken) is { } place)
            {
                places = places.Add(extra, place);
            }
        }

        return arrive with { BelongsTo = places };
    }

    private async Task<(ManifestState? Manifest, Actor? Officer, Problem? Problem)> ReadAsync(
        HttpRequest request, string number, CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Readers);
        return problem is not null ? (null, null, problem)
            : await desk.FindAsync(number, cancellationToken) is { } manifest && IsOf(officer!, manifest) ? (manifest, officer, null)
            : (null, null, CaseAccess.NotFound);
    }

    private static bool IsOf(Actor officer, ManifestState manifest) => officer.Office == manifest.Centre || officer.Office == manifest.Office;

    private ManifestEnvelope EnvelopeOf(HttpRequest request, Actor officer, IdempotencyKey key, string? ifMatch)
    {
        var language = Languages.Of(request);
        return new ManifestEnvelope(officer, key.CommandId, "office", s => ManifestView.Write(s, officer, language, seeds), ifMatch, key.AnswerKey);
    }

    private IResult Answer(HttpRequest request, CommandOutcome outcome, int status)
    {
        switch (outcome)
        {
            case CommandOutcome.Done done:
                request.HttpContext.Response.Headers.ETag = ManifestView.ETagOf(done.Answer);
                return Results.Text(done.Answer, "application/json", Encoding.UTF8, status);
            case CommandOutcome.Refused refused:
                return ManifestProblem.Of(refused.Refusal, seeds);
            case CommandOutcome.Stale:
                return new Problem("stale");
            default:
                return new Problem("idempotency-conflict");
        }
    }
}
