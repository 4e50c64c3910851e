using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using MissionReg.Offline.Tests.Worker;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>The shape of MissionReg's own functions: a case that waits for its next deadline or a change.</summary>
public sealed class CaseFunctions(Notebook notebook, TimeProvider clock)
{
    public sealed record Wake(DateTime AtUtc, string CaseNumber);

    [Function("CaseOrchestrator")]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, string caseNumber)
    {
        var next = await context.CallActivityAsync<Wake>(
            "AdvanceCase", caseNumber, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))));
        using var race = new CancellationTokenSource();
        await Task.WhenAny(
            context.CreateTimer(next.AtUtc, race.Token), context.WaitForExternalEvent<int>("CaseChanged", race.Token));
#pragma warning disable CA1849
        race.Cancel();
#pragma warning restore CA1849
        context.ContinueAsNew(next.CaseNumber);
    }

    [Function("Impatient")]
    public static async Task<string> ImpatientAsync([OrchestrationTrigger] TaskOrchestrationContext context, FunctionContext function)
    {
        await Task.Delay(TimeSpan.FromDays(1), function.CancellationToken);
        return context.InstanceId;
    }

    [Function("Sum")]
    public static async Task<int> SumAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.GetInput<Pair>()!.First + await context.CallActivityAsync<int>("Second", context.GetInput<Pair>());

    [Function("Version")]
    public static string Version([OrchestrationTrigger] TaskOrchestrationContext context) => context.Version;

    [Function("Mend")]
    public static async Task<string[]> MendAsync([OrchestrationTrigger] TaskOrchestrationContext context, string? tool)
    {
        var chain = new List<string> { tool ?? "no tool" };
        try
        {
            await context.CallActivityAsync("Break");
        }
        catch (TaskFailedException e)
        {
            for (var failure = e.FailureDetails; failure is not null; failure = failure.InnerFailure)
            {
                chain.Add(failure.ToString());
            }
        }

        return [.. chain];
    }

    [Function("Break")]
    public static Task BreakAsync([ActivityTrigger] string? thing) =>
        throw new InvalidOperationException($"broke {thing ?? "nothing"}", new IOException("roller"));

    [Function("Second")]
    public static int Second([ActivityTrigger] Pair pair) => pair.Second;

    [Function("AdvanceCase")]
    public Task<Wake> AdvanceAsync([ActivityTrigger] string caseNumber, FunctionContext function)
    {
        notebook.Note($"{function.FunctionDefinition.Name} {caseNumber} {clock.GetUtcNow():yyyy-MM-dd}");
        return Task.FromResult(new Wake(clock.GetUtcNow().UtcDateTime.AddDays(30), caseNumber));
    }

    [Function("Open")]
    public static async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open/{caseNumber}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string caseNumber)
    {
        await client.ScheduleNewOrchestrationInstanceAsync(
            "CaseOrchestrator", caseNumber, new StartOrchestrationOptions(caseNumber), request.HttpContext.RequestAborted);
        return Results.Accepted();
    }

    public sealed record Pair(int First, int Second);
}
