using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Extensions.DurableTask;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

[assembly: WorkerExtensionStartup(typeof(DurableTaskExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask;

/// <summary>Adds orchestrators, activities and their client to an application.</summary>
public sealed class DurableTaskExtensionStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        var services = applicationBuilder.Services;

        // The worker's own choice, and the extension reads and writes by the worker's options.
        services.Configure<JsonSerializerOptions>(options => options.PropertyNameCaseInsensitive = true);
        services.AddSingleton<TaskRegistry>();
        services.AddSingleton(s => new DurableEngine(
            EngineSettings.Read(
                Path.Combine(s.GetRequiredService<DataFolder>().Folder(), "durable.db"), s.GetRequiredService<IConfiguration>()),
            s.GetRequiredService<TaskRegistry>(),
            new JsonDataConverter(s.GetRequiredService<IOptions<JsonSerializerOptions>>().Value),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<ITriggerListener, DurableListener>();
        services.AddSingleton<IParameterBinder, DurableClientBinder>();
    }
}
