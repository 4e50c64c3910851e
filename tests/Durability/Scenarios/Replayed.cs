using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>The time and the ids that the context gives are the same on every replay, in every process.</summary>
internal sealed class Replayed : Scenario
{
    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Turns(it))];

    public override IEnumerable<string> Jobs(Case it) => Enumerable.Range(0, Turns(it)).Select(i => it.Mark($"told-{i}"));

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var same = 0;
        for (var i = 0; i < Turns(it); i++)
        {
            var given = unchecked((int)context.CurrentUtcDateTime.Ticks) ^ BitConverter.ToInt32(context.NewGuid().ToByteArray());

            // Answered upon what was given at first, whatever is given now.
            var told = await JobAsync(context, new(it.Mark($"told-{i}"), given));
            same += told == Job.Answer(given) ? 1 : 0;
            await context.CreateTimer(TimeSpan.FromMilliseconds(it.Draw($"sleep-{i}", 0, 15)), CancellationToken.None);
        }

        return same;
    }

    private static int Turns(Case it) => it.Draw("turns", 1, 5);
}
