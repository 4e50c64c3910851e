using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// A job that fails a few times and is retried by a policy; one that always fails, retried by a handler that counts; one that
/// always fails until the policy gives up. A handler's and a policy's count is the orchestrator's: exact, however often the
/// activity itself was run.
/// </summary>
internal sealed class Retries : Scenario
{
    private const int Hopeless = 2;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private sealed record Result(int Answer, int Asked, string Refusal);

    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, new Result(Job.Answer(it.Number), Patience(it), Job.Refusal(it.Mark("hopeless"))))];

    public override IEnumerable<string> Jobs(Case it) => 
    [
        .. Enumerable.Repeat(it.Mark("weak"), Failures(it) + 1),
        .. Enumerable.Repeat(it.Mark("handled"), Patience(it)),
        .. Enumerable.Repeat(it.Mark("hopeless"), Hopeless),
    ];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var answer = await JobAsync(
            context,
            new(it.Mark("weak"), it.Number, Failures: Failures(it)),
            TaskOptions.FromRetryPolicy(new RetryPolicy(Failures(it) + 1, Interval, backoffCoefficient: 1.5)));

        var asked = 0;
        var handler = TaskOptions.FromRetryHandler(retry =>
        {
            asked = retry.LastAttemptNumber;
            return retry.LastAttemptNumber < Patience(it);
        });
        await RefusedAsync(JobAsync(context, new(it.Mark("handled"), 0, Failures: int.MaxValue), handler));

        var policy = TaskOptions.FromRetryPolicy(new RetryPolicy(Hopeless, Interval));
        var refusal = await RefusedAsync(JobAsync(context, new(it.Mark("hopeless"), 0, Failures: int.MaxValue), policy));
        return new Result(answer, asked, refusal);
    }

    private static async Task<string> RefusedAsync(Task<int> job)
    {
        try
        {
            return $"answered {await job}";
        }
        catch (TaskFailedException e)
        {
            return e.FailureDetails.ErrorMessage;
        }
    }

    private static int Failures(Case it) => it.Draw("failures", 1, 3);

    private static int Patience(Case it) => it.Draw("patience", 1, 4);
}
