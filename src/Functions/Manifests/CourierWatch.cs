using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Manifests;

/// <summary>
/// Watches the runs of a centre's courier: tells the accumulation section before each what waits, and keeps each that did not
/// take place although papers waited, once (Almaty 2011 §12).
/// </summary>
public sealed class CourierWatch(WaitingCases waiting, CaseDesk cases, IManifestStore manifests, ICaseStore inbox)
{
    /// <summary>How long before a run the accumulation section is told.</summary>
    private static readonly Duration Notice = Duration.FromMinutes(30);

    /// <summary>A service that was down longer has other worries than the runs before.</summary>
    private static readonly Duration FarthestBack = Duration.FromDays(31);

    private static readonly ImmutableArray<(CaseStatus Status, Leg Leg)> Ways = [(CaseStatus.AtCentre, Leg.ToOffice), (CaseStatus.Ready, Leg.ToCentre)];

    /// <summary>A run is looked at in two ticks of the timer, before and after it; the store is left alone in between.</summary>
    private static readonly Duration Look = Duration.FromMinutes(30);

    /// <param name="catchingUp">The service was down: all runs since are looked at.</param>
    public async Task WatchAsync(CentreDesk centre, Instant now, bool catchingUp, CancellationToken cancellationToken)
    {
        var over = now - CentreDesk.RunAllowance;
        if (!catchingUp && Timetable.Between(centre, now, now + Notice).IsEmpty && Timetable.Between(centre, over - Look, over).IsEmpty)
        {
            return;
        }

        var papers = await WaitingAsync(centre.Centre.Id, cancellationToken);
        if (papers.IsEmpty)
        {
            return;
        }

        foreach (var run in Timetable.Between(centre, now, now + Notice))
        {
            await inbox.AddNotesAsync([.. papers.Select(p => NoteOf(centre.Centre.Id, run, p))], cancellationToken);
        }

        await RecordMissedAsync(centre, papers, now, cancellationToken);
    }

    private async Task RecordMissedAsync(CentreDesk centre, ImmutableArray<WaitingPaper> papers, Instant now, CancellationToken cancellationToken)
    {
        var since = Instant.Max(papers.Min(p => p.Since), now - FarthestBack);
        var runs = Timetable.Between(centre, since, now - CentreDesk.RunAllowance);
        if (runs is not [var first, ..])
        {
            return;
        }

        var known = (await manifests.MissedRunsAsync(centre.Centre.Id, first.Day, runs[^1].Day, cancellationToken)).Select(r => (r.Day, r.Time)).ToHashSet();
        foreach (var run in runs.Where(r => !known.Contains((r.Day, r.Time))))
        {
            var missed = await MissedAsync(centre.Centre.Id, run, papers, cancellationToken);
            if (!missed.IsEmpty)
            {
                await manifests.RecordMissedRunAsync(new MissedRun(centre.Centre.Id, run.Day, run.Time, missed, now), cancellationToken);
            }
        }
    }

    /// <summary>What waited when the courier should have left, of the ways that he did not go since the run before.</summary>
    private async Task<ImmutableArray<string>> MissedAsync(
        string centre, CourierRun run, ImmutableArray<WaitingPaper> papers, CancellationToken cancellationToken)
    {
        var missed = ImmutableArray.CreateBuilder<string>();
        foreach (var way in papers.Where(p => p.Since < run.At).GroupBy(p => p.Leg))
        {
            if (!await manifests.LeftAsync(centre, way.Key, run.Previous, run.At + CentreDesk.RunAllowance, cancellationToken))
            {
                missed.AddRange(way.Select(p => p.CaseNumber));
            }
        }

        return missed.ToImmutable();
    }

    private async Task<ImmutableArray<WaitingPaper>> WaitingAsync(string centre, CancellationToken cancellationToken)
    {
        var papers = ImmutableArray.CreateBuilder<WaitingPaper>();
        foreach (var (status, leg) in Ways)
        {
            foreach (var row in await waiting.RowsAsync(status, centre, cancellationToken))
            {
                var state = (await cases.FindAsync(row.CaseNumber, cancellationToken))!.State;
                if (state.Status == status && state.EnteredAt.TryGetValue(status, out var since))
                {
                    papers.Add(new WaitingPaper(row.CaseNumber, leg, since));
                }
            }
        }

        return papers.ToImmutable();
    }

    private static InboxNote NoteOf(string centre, CourierRun run, WaitingPaper paper)
    {
        var deadline = paper.Leg is Leg.ToOffice ? Agenda.CourierToOffice : Agenda.CourierToCentre;
        return new InboxNote(
            $"{LocalDateTimePattern.GeneralIso.Format(run.Day + run.Time)}/{paper.CaseNumber}/{deadline}/{RoleName.Of(Role.AccumulationInspector)}",
            centre,
            Role.AccumulationInspector,
            run.Day,
            paper.CaseNumber,
            deadline,
            run.Day,
            Urgency.DueToday);
    }

    private sealed record WaitingPaper(string CaseNumber, Leg Leg, Instant Since);
}
