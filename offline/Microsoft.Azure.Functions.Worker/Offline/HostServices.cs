using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The services of the host itself.</summary>
internal static class HostServices
{
    /// <summary>The setting that puts the process on a simulated clock.</summary>
    public const string ClockSetting = "MissionReg:Clock";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Add(FunctionsApplicationBuilder builder, InvocationPipeline pipeline, IEnumerable<Type> functionTypes)
    {
        var services = builder.Services;
        services.AddSingleton(pipeline);
        services.AddSingleton(_ => FunctionCatalogue.Scan(functionTypes));
        services.AddSingleton<DataFolder>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<IFunctionInvoker>(s => s.GetRequiredService<FunctionInvoker>());
        services.AddSingleton<TriggerHost>();
        // Hosted services stop in the reverse of this order: the listeners after the server and all that the application adds.
        services.AddHostedService(s => s.GetRequiredService<TriggerHost>());
        services.AddHostedService<AddressNotice>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience);
        if (builder.Configuration[ClockSetting] is { Length: > 0 } start)
        {
            AddSimulatedClock(services, start);
        }
    }

    /// <summary>The system's clock, unless the setting or the application chose another.</summary>
    public static void AddDefaultClock(this IServiceCollection services) => services.TryAddSingleton(TimeProvider.System);

    private static void AddSimulatedClock(IServiceCollection services, string start)
    {
        if (!Iso8601Instant.TryParse(start, out var setting))
        {
            throw new OptionsValidationException(
                ClockSetting,
                typeof(SimulatedClock),
                [$"{ClockSetting}: must be an ISO 8601 instant with an offset, such as 2026-03-02T09:00:00+05:00."]);
        }

        services.AddSingleton<ClockRecord>();
        services.AddSingleton(s => new SimulatedClock(s.GetRequiredService<ClockRecord>().Resume(setting)));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<SimulatedClock>());
        services.AddSingleton<ClockTravel>();
    }
}
