using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>The Public Service Centres: where they are, their journals and their courier.</summary>
internal sealed class CentresApi(SeedBook seeds, CaseDesk desk, WaitingCases cases, IManifestStore manifests)
{
    [Function("ListCentres")]
    public IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/centres")] HttpRequest request) =>
        Results.Json(
            new
            {
                centres = seeds.Centres.Select(place => place.Centre)
                    .Select(c => new { c.Id, c.Region, c.Name, c.Address, c.Phones, runs = c.Runs.Select(ClockTime.Pattern.Format) }),
            },
            CoreJson.Options);

    /// <summary>The centre's own journal of what it accepted (Almaty 2011 §12).</summary>
    [Function("GetCentreJournal")]
    public async Task<IResult> JournalAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/centres/{centre}/journal")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Role.CentreInspector, Role.AccumulationInspector);
        if (problem is not null)
        {
            return problem;
        }

        if (seeds.FindCentre(centre) is not { } place || officer!.Office != centre)
        {
            return CaseAccess.NotFound;
        }

        var (span, fault) = DaySpan.Read(request.Query, Today(place));
        if (fault is not null)
        {
            return fault;
        }

        var language = Languages.Of(request);
        var entries = new List<JournalEntry>();
        foreach (var row in (await cases.RowsAsync(null, centre, cancellationToken)).Where(r => r.Centre == centre && IsIn(r.ReceivedAt)))
        {
            var c = (await desk.FindAsync(row.CaseNumber, cancellationToken))!;
            entries.Add(new JournalEntry(
                c.State.CentreNumber!,
                row.CaseNumber,
                row.ReceivedAt.InZone(place.Calendar.Zone).ToOffsetDateTime(),
                SubmissionAnswer.ServiceTitle(c.Procedure, c.State.Kind, language),
                c.State.Receipt.AcceptedBy));
        }

        return Results.Json(
            new { centre, span!.From, span.To, entries = entries.OrderBy(e => e.Number, StringComparer.Ordinal) }, CoreJson.Options);

        bool IsIn(Instant at) => at.InZone(place.Calendar.Zone).Date is var day && day >= span!.From && day <= span.To;
    }

    /// <summary>Runs that the courier missed although papers waited; whose papers, only the centre is told.</summary>
    [Function("GetCentreRuns")]
    public async Task<IResult> RunsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/centres/{centre}/runs")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var (officer, problem) = CaseAccess.Officer(request, Role.CentreInspector, Role.AccumulationInspector, Role.Courier, Role.QualityOfficer);
        if (problem is not null)
        {
            return problem;
        }

        if (seeds.FindCentre(centre) is not { } place || (officer!.Office != centre && !officer.Has(Role.QualityOfficer)))
        {
            return CaseAccess.NotFound;
        }

        var (span, fault) = DaySpan.Read(request.Query, Today(place));
        if (fault is not null)
        {
            return fault;
        }

        var missed = await manifests.MissedRunsAsync(centre, span!.From, span.To, cancellationToken);
        return Results.Json(
            new
            {
                centre,
                runs = place.Centre.Runs.Select(ClockTime.Pattern.Format),
                missed = missed.Select(r => new
                {
                    r.Day, time = ClockTime.Pattern.Format(r.Time), count = r.Waiting.Length, waiting = officer!.Office == centre ? r.Waiting : default(ImmutableArray<string>?), recordedAt = r.RecordedAt.InZone(place.Calendar.Zone).ToOffsetDateTime(),
                }),
            },
            CoreJson.Options);
    }

    private LocalDate Today(CentreDesk place) => desk.Now.InZone(place.Calendar.Zone).Date;

    /// <param name="Number">In the centre's journal.</param>
    private sealed record JournalEntry(string Number, string CaseNumber, OffsetDateTime ReceivedAt, string Service, ActorStamp Inspector);
}
