using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.Extensions.DependencyInjection;

[assembly: WorkerExtensionStartup(typeof(TimerExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Adds the listener of timer triggers.</summary>
internal sealed class TimerExtensionStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        applicationBuilder.Services.AddSingleton<ScheduleMonitor>();
        applicationBuilder.Services.AddSingleton<ITriggerListener, TimerListener>();
    }
}
