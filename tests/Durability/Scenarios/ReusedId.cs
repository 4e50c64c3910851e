using Microsoft.DurableTask.Converters;
using MissionReg.Durability.Books;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// One id, used three times: the first instance is purged when it has finished, the second is replaced by the third.
/// </summary>
internal sealed class ReusedId : Scenario
{
    private const int Purged = 1;
    private const int Last = 3;

    private sealed record Use(Case Case, int Number, string Mark);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.AddOrchestrator(Name, async context =>
    {
        var (it, number, mark) = context.GetInput<Use>()!;
        return await JobAsync(context, new(mark, number, it.Draw($"pause-{number}", 0, 10)));
    });

    public override async Task DriveAsync(Clerk clerk)
    {
        for (var i = 1; i <= Last; i++)
        {
            var number = i;
            await clerk.StartAgainAsync(Name, UseOf(i), InputOf(clerk.Case, i), found => NumberOf(found.SerializedInput) < number);
            await clerk.SeeFinishedAsync(what: $"end-{i}");
            if (i == Purged)
            {
                await clerk.PurgeAsync($"purge-{i}");
            }
        }
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Job.Answer(Last))];

    public override IEnumerable<string> Jobs(Case it) => Enumerable.Range(1, Last).Select(i => it.Mark(UseOf(i)));

    public override bool MayBeReplaced(string id) => true;

    /// <summary>A later use shows the earlier ones; a purged one must be gone.</summary>
    public override bool Shows(Ack ack, Evidence file)
    {
        var wanted = ack.What[^1] - '0';
        var found = file.Find(ack.Instance);
        var number = NumberOf(found?.SerializedInput);
        return ack.Verb switch
        {
            Verb.Start => number >= wanted || (found is null && wanted == Purged && file.Acknowledged(ack with { Verb = Verb.Finished, What = $"end-{Purged}" })),
            Verb.Purge => number != wanted,
            Verb.Finished when ack.What == "end" => number == Last && found!.IsCompleted,
            Verb.Finished => number > wanted || (number == wanted && found!.IsCompleted) || (found is null && wanted == Purged),
            _ => base.Shows(ack, file),
        };
    }

    private static Use InputOf(Case it, int number) => new(it, number, it.Mark(UseOf(number)));

    private static string UseOf(int number) => $"use-{number}";

    private static int NumberOf(string? input) => JsonDataConverter.Default.Deserialize<Use>(input)?.Number ?? 0;
}
