using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Gives every function to the listener of its trigger and runs the listeners: they start when all else of the host has
/// started, and stop when requests are no longer taken.
/// </summary>
internal sealed class TriggerHost(IServiceProvider services, FunctionCatalogue catalogue, FunctionInvoker invoker)
    : IHostedLifecycleService
{
    private readonly List<ITriggerListener> used = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Claims every function before anything of the host has started.</summary>
    /// <exception cref="InvalidOperationException">A function has no listener, or a parameter that nothing fills.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var listeners = services.GetServices<ITriggerListener>().ToArray();
        foreach (var function in catalogue.Functions)
        {
            var listener = Array.Find(listeners, l => l.TryClaim(function))
                ?? throw new InvalidOperationException(
                    $"Function '{function.Name}': no extension of this application serves a trigger of type '{function.TriggerType}'.");
            CheckParameters(function, listener);
            if (!used.Contains(listener))
            {
                used.Add(listener);
            }
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var listener in used)
        {
            await listener.StartAsync(cancellationToken);
        }

        started.TrySetResult();
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what runs come to its end until <paramref name="cancellationToken"/> says that the patience is over.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(used.Select(l => l.StopAsync(cancellationToken)));

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Completes when a whole pass over the listeners has set off no invocation.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await started.Task.WaitAsync(cancellationToken);
        long before;
        do
        {
            before = invoker.Started;
            foreach (var listener in used)
            {
                await listener.DrainAsync(cancellationToken);
            }
        }
        while (invoker.Started != before);
    }

    private void CheckParameters(FunctionEntry function, ITriggerListener listener)
    {
        if (listener is not IBindingDataSource source)
        {
            return;
        }

        foreach (var parameter in function.Method.GetParameters())
        {
            if (ArgumentSource.IsBindingData(function, parameter, invoker.Binders) && !source.Provides(function, parameter))
            {
                throw new InvalidOperationException(
                    $"Function '{function.Name}': nothing provides a value for parameter '{parameter.Name}' of type '{parameter.ParameterType.Name}'.");
            }
        }
    }
}
