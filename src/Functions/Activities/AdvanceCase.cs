using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Papers;

namespace MissionReg.Functions.Activities;

/// <summary>
/// Brings a case up to date: records what fell due, files its scans, issues its papers, ends the registration it
/// takes the place of, and says when to look again. Running
/// it twice does nothing twice.
/// </summary>
internal sealed class AdvanceCase(CaseDesk desk, DocumentFiling filing, PaperIssue papers, SupersedeEarlier superseding)
{
    public const string Name = "AdvanceCase";

    [Function(Name)]
    public async Task<Wake> RunAsync([ActivityTrigger] string caseNumber, CancellationToken cancellationToken)
    {
        var c = await desk.FindAsync(caseNumber, cancellationToken)
            ?? throw new InvalidOperationException($"{caseNumber} has no events");
        if (c.Agenda.Any(e => e.Standing is Standing.Running && e.EndsAt <= desk.Now))
        {
            await desk.GiveAsync(
                caseNumber, new CaseCommand.PassDeadlines(), CommandEnvelope.OfSystem($"pass-{c.State.Version}", "timer"), cancellationToken);
        }

        await filing.FileAsync(c.State, cancellationToken);
        await papers.IssueAsync(c, cancellationToken);
        await superseding.PerformAsync(c, cancellationToken);

        c = (await desk.FindAsync(caseNumber, cancellationToken))!;
        return new Wake(Agenda.NextWake(c.Agenda)?.ToDateTimeUtc());
    }
}
