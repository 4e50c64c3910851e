using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Runs functions by their schedules.</summary>
internal sealed class TimerListener(
    IFunctionInvoker invoker, IConfiguration configuration, ScheduleMonitor monitor, TimeProvider clock, ILogger<TimerListener> log)
    : IBindingDataSource, IDisposable
{
    private readonly CancellationTokenSource giveUp = new();
    private readonly List<TimerFunction> functions = [];
    private TimerRun[] runs = [];

    public bool TryClaim(FunctionEntry function)
    {
        if (function.Trigger<TimerTriggerAttribute>() is not { } parameter)
        {
            return false;
        }

        functions.Add(TimerFunction.From(function, parameter, configuration));
        return true;
    }

    public bool Provides(FunctionEntry function, ParameterInfo parameter) => false;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        runs = [.. functions.Where(f => !IsDisabled(f)).Select(f => new TimerRun(f, invoker, monitor, clock, log, giveUp.Token))];
        foreach (var run in runs)
        {
            run.Start();
        }

        return Task.CompletedTask;
    }

    /// <summary>By the setting that turns a function off in Azure: <c>AzureWebJobs.&lt;name&gt;.Disabled</c>.</summary>
    private bool IsDisabled(TimerFunction function) => bool.TryParse(configuration[$"AzureWebJobs.{function.Entry.Name}.Disabled"], out var disabled) && disabled;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            run.Stop();
        }

        try
        {
            await DrainAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Timer functions still running are given up");
            await giveUp.CancelAsync();
        }
    }

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            await run.Current.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => giveUp.Dispose();
}
