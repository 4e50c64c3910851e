using System.Diagnostics;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>The service, killed as planned while a client works with it, and started again each time on what it left behind.</summary>
internal sealed class HauntedService(string data, KillPlan plan) : IAsyncDisposable
{
    /// <summary>The clock's journey over months, on a machine that has other things to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly List<Step> steps = [];
    private ServiceProcess process = ServiceProcess.Start(data);
    private HttpClient? http;
    private TimeSpan startTook;

    /// <summary>What was done, with the time it took where nothing fell on it.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>Those after which it was started again.</summary>
    public int Kills { get; private set; }

    /// <summary>What the running process has printed.</summary>
    public string Log => process.Log;

    /// <summary>
    /// Does something until it is answered by a service that then lives. Where a blow falls after the answer, the repetition
    /// must be answered the same.
    /// </summary>
    public async Task<T> DoAsync<T>(string name, StepKind kind, Func<HttpClient, Task<T>> act, Action<T, T>? compare = null)
    {
        http ??= await ReachAsync();
        var answers = new List<T>();
        foreach (var blow in plan.At(steps.Count))
        {
            var going = act(http);
            await Task.Delay(blow.After);
            await FellAsync(blow);
            if (await HeardAsync(going) is (true, var heard))
            {
                answers.Add(heard!);
            }

            http = await ReachAsync();
        }

        var watch = Stopwatch.StartNew();
        var answer = await act(http);
        steps.Add(new Step(name, kind, watch.Elapsed));
        answers.ForEach(before => compare?.Invoke(before, answer));
        return answer;
    }

    /// <summary>The last kill: what is there now is all there is.</summary>
    public void End() => process.Kill();

    public ValueTask DisposeAsync()
    {
        http?.Dispose();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<(bool Heard, T? Answer)> HeardAsync<T>(Task<T> going)
    {
        try
        {
            return (true, await going);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (false, default);
        }
    }

    private async Task FellAsync(Blow blow)
    {
        Kill();
        if (blow.AtStart is { } part)
        {
            process = ServiceProcess.Start(data);
            await Task.Delay(startTook * part);
            Kill();
        }

        process = ServiceProcess.Start(data);
    }

    private void Kill()
    {
        process.Kill();
        process.Dispose();
        Kills++;
    }

    private async Task<HttpClient> ReachAsync()
    {
        var watch = Stopwatch.StartNew();
        var client = new HttpClient { BaseAddress = await process.Listening, Timeout = Patience };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        startTook = watch.Elapsed;
        http?.Dispose();
        return client;
    }
}
