using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Starts anew after so many events, carrying what it heard and what it has not taken yet.</summary>
internal sealed class Generations : Scenario
{
    private sealed record Ward(Case Case, int Generation, Heard Heard);

    private sealed record Result(int Generations, Outcome Heard);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) =>
        registry.AddOrchestrator(Name, async context => await RunAsync(context, context.GetInput<Ward>()!));

    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name, input: new Ward(clerk.Case, 1, new()));
        for (var i = 1; i <= Each(clerk.Case) * Count(clerk.Case); i++)
        {
            await clerk.KnockAsync(i);
        }
    }

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, new Result(Count(it), Heard.Expected(Each(it) * Count(it))), Count(it))];

    private static async Task<object?> RunAsync(TaskOrchestrationContext context, Ward ward)
    {
        var (it, generation, heard) = ward;
        context.SetCustomStatus(generation);
        for (var news = 0; news < Each(it);)
        {
            news += heard.Add(await context.WaitForExternalEvent<Knock>("knock")) ? 1 : 0;
        }

        if (generation == Count(it))
        {
            return new Result(generation, heard.Outcome());
        }

        if (it.Draw($"rest-{generation}", 0, 1) == 1)
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }

        context.ContinueAsNew(ward with { Generation = generation + 1, Heard = heard });
        return null;
    }

    private static int Each(Case it) => it.Draw("each", 1, 3);

    private static int Count(Case it) => it.Draw("generations", 2, 5);
}
