using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>A child that fails and is retried under its id until it succeeds, and one that fails for good.</summary>
internal sealed class TroubledFamily : Scenario
{
    private const string Child = "TroubledChild";
    private const int Hopeless = 2;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private sealed record Trouble(Case Case, string What, int Failures);

    private sealed record Result(int Weak, string Hopeless);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry)
    {
        base.Register(registry);
        registry.AddOrchestrator(Child, async context =>
        {
            var (it, what, failures) = context.GetInput<Trouble>()!;
            try
            {
                return await JobAsync(context, new(it.Mark(what), it.Number, Failures: failures));
            }
            catch (TaskFailedException)
            {
                throw new InvalidDataException(Refusal(it, what));
            }
        });
    }

    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) =>
    [
        End.Completed(it.Id, new Result(Job.Answer(it.Number), Refusal(it, "hopeless"))),
        End.Completed($"{it.Id}-weak", Job.Answer(it.Number)),
        End.Failed($"{it.Id}-hopeless", Refusal(it, "hopeless")),
    ];

    public override IEnumerable<string> Jobs(Case it) => 
    [
        .. Enumerable.Repeat(it.Mark("weak"), Failures(it) + 1),
        .. Enumerable.Repeat(it.Mark("hopeless"), Hopeless),
    ];

    public override bool MayBeReplaced(string id) => id.EndsWith("-weak", StringComparison.Ordinal);

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var weak = await ChildAsync("weak", Failures(it), Failures(it) + 1);
        try
        {
            return new Result(weak, $"answered {await ChildAsync("hopeless", int.MaxValue, Hopeless)}");
        }
        catch (TaskFailedException e)
        {
            return new Result(weak, e.FailureDetails.ErrorMessage);
        }

        Task<int> ChildAsync(string what, int failing, int attempts) => context.CallSubOrchestratorAsync<int>(
            Child,
            new Trouble(it, what, failing),
            TaskOptions.FromRetryPolicy(new RetryPolicy(attempts, Interval)).WithInstanceId($"{it.Id}-{what}"));
    }

    private static int Failures(Case it) => it.Draw("failures", 1, 2);

    private static string Refusal(Case it, string what) => $"the child of {it.Mark(what)} gave up";
}
