using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Activities one after the other, each on the answer of the one before.</summary>
internal sealed class Chain : Scenario
{
    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it)
    {
        var value = it.Draw("value", 0, 100);
        for (var i = 0; i < Length(it); i++)
        {
            value = Job.Answer(value);
        }

        yield return End.Completed(it.Id, value, Length(it));
    }

    public override IEnumerable<string> Jobs(Case it) => Enumerable.Range(0, Length(it)).Select(i => it.Mark($"link-{i}"));

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var value = it.Draw("value", 0, 100);
        for (var i = 0; i < Length(it); i++)
        {
            value = await JobAsync(context, new(it.Mark($"link-{i}"), value, it.Draw($"pause-{i}", 0, 8)));
            context.SetCustomStatus(i + 1);
        }

        return value;
    }

    private static int Length(Case it) => it.Draw("length", 1, 6);
}
